const CLOCK = new Intl.DateTimeFormat([], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const FULL = new Intl.DateTimeFormat([], { dateStyle: 'full', timeStyle: 'medium' });
const DAY = new Intl.DateTimeFormat([], { weekday: 'long', day: 'numeric', month: 'long' });
const MILLISECONDS_A_DAY = 24 * 60 * 60 * 1000;

/** Hours and minutes. */
export function clockTime(at: Date): string {
  return CLOCK.format(at);
}

/** Date and time in full, for those who want to know exactly. */
export function fullTime(at: Date): string {
  return FULL.format(at);
}

/** The day as a person would name it now. */
export function dayName(at: Date, now: Date): string {
  const midnight = (day: Date): number => new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
  const daysAgo = Math.round((midnight(now) - midnight(at)) / MILLISECONDS_A_DAY);
  if (daysAgo === 0) {
    return 'Today';
  }
  return daysAgo === 1 ? 'Yesterday' : DAY.format(at);
}
