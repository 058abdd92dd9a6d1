/** Work of which only the latest counts: older work is broken off, and new work waits until nobody types. */

export class Latest {
  /** @type {AbortController | null} */
  #running = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer = undefined;

  /**
   * @param {(signal: AbortSignal) => Promise<number>} work gives the seconds after which to try again, 0 for never
   * @param {number} pause in milliseconds
   */
  constructor(work, pause) {
    this.work = work;
    this.pause = pause;
  }

  /** Do the work once there was a pause. */
  soon() {
    this.#after(this.pause);
  }

  /** Do the work. */
  async now() {
    this.stop();
    const control = new AbortController();
    this.#running = control;
    const after = await this.work(control.signal);
    if (control.signal.aborted) return;
    this.#running = null;
    if (after) this.#after(after * 1000);
  }

  /** Break off what is done, and do not begin what waits. */
  stop() {
    clearTimeout(this.#timer);
    this.#running?.abort();
    this.#running = null;
  }

  /** @param {number} wait in milliseconds */
  #after(wait) {
    this.stop();
    this.#timer = setTimeout(() => void this.now(), wait);
  }
}
