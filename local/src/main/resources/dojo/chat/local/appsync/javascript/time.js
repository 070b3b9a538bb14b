// util.time: milliseconds are those since 1970; a zone that is left out is UTC.
import { host } from 'dojo:runtime';

export const time = {
  nowISO8601: () => new Date().toISOString(),
  nowEpochSeconds: () => Math.floor(Date.now() / 1000),
  nowEpochMilliSeconds: () => Date.now(),
  nowFormatted: (format, zone) => host.formatTime(Date.now(), format, zone ?? 'UTC'),
  parseFormattedToEpochMilliSeconds: (text, format, zone) => host.parseTime(text, format, zone ?? 'UTC'),
  parseISO8601ToEpochMilliSeconds: (text) => host.parseIsoTime(text),
  epochMilliSecondsToSeconds: (milliseconds) => Math.floor(milliseconds / 1000),
  epochMilliSecondsToISO8601: (milliseconds) => new Date(milliseconds).toISOString(),
  epochMilliSecondsToFormatted: (milliseconds, format, zone) => host.formatTime(milliseconds, format, zone ?? 'UTC'),
};
