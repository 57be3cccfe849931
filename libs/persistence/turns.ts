/** Turns under way at one time: while the database works on one, the next is prepared; one that hangs stops nobody. */
const atOnce = 2;

/**
 * What is asked of the database while it is busy is asked together when its turn comes. Who asks alone waits for nobody:
 * the fewer ask, the smaller the turns.
 */
export class Turns<Asked> {
  private waiting: Asked[] = [];
  private underWay = 0;

  /** `serve` never fails: each who asked hears of it. `choose` says who comes now and who later; by itself all come. */
  constructor(
    private readonly serve: (asked: Asked[]) => Promise<void>,
    private readonly choose: (waiting: Asked[]) => { now: Asked[]; later: Asked[] } = (now) => ({ now, later: [] }),
  ) {}

  ask(asked: Asked): void {
    this.waiting.push(asked);
    // What came in the same turn of the event loop goes together.
    setImmediate(() => this.begin());
  }

  private begin(): void {
    if (this.underWay === atOnce || this.waiting.length === 0) return;
    const { now, later } = this.choose(this.waiting);
    this.waiting = later;
    this.underWay += 1;
    void this.serve(now).finally(() => {
      this.underWay -= 1;
      this.begin();
    });
  }
}
