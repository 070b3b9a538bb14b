/** Those who want to be told of something. */
export class Listeners<T = void> {
  private readonly listeners: ((value: T) => void)[] = [];

  add(listener: (value: T) => void): void {
    this.listeners.push(listener);
  }

  tell(value: T): void {
    this.listeners.forEach((listener) => listener(value));
  }
}
