/** A run of sequence numbers, both ends included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Which of a room's sequence numbers are known: shown, or known to be missing on the server too. */
export class Coverage {
  private spans: Span[] = [];

  /** Notes that all numbers of the span are known. */
  add({ from, to }: Span): void {
    if (to < from) {
      return;
    }
    const apart = this.spans.filter((span) => span.to < from - 1 || span.from > to + 1);
    const touching = this.spans.filter((span) => !apart.includes(span));
    const joined = {
      from: Math.min(from, ...touching.map((span) => span.from)),
      to: Math.max(to, ...touching.map((span) => span.to)),
    };
    this.spans = [...apart, joined].sort((one, other) => one.from - other.from);
  }

  /** The highest known number; 0 where none is known. */
  newest(): number {
    return this.spans.at(-1)?.to ?? 0;
  }

  /** The holes between known numbers, oldest first. */
  gaps(): Span[] {
    return this.spans.slice(1).map((span, index) => ({ from: this.spans[index]!.to + 1, to: span.from - 1 }));
  }

  /** Forgets all numbers below `seq`. */
  dropBefore(seq: number): void {
    this.spans = this.spans
      .filter((span) => span.to >= seq)
      .map((span) => ({ from: Math.max(span.from, seq), to: span.to }));
  }
}
