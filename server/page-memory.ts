/** A public page as it is sent: the body in three encodings, and what its headers say of it. */
export type KeptPage = {
  etag: string;
  contentType: string;
  contentLanguage: string;
  contentPolicy: string;
  body: { identity: Buffer; br: Buffer; gzip: Buffer };
};

type Entry = { page: KeptPage; until: number };

/** Ninety public addresses in three languages fit many times; the bound is for made-up spellings of them. */
const MOST_PAGES = 500;

/**
 * Public pages kept in this process. It keeps nothing while it is deaf: without the bell that rings when data
 * change, a kept page could be wrong.
 */
export class PageMemory {
  #pages = new Map<string, Entry>();
  #flights = new Map<string, Promise<KeptPage | null>>();
  #hearing = false;
  /** Counts the bell: what was read before it rang is not kept after it. */
  #age = 0;

  /** The bell can be heard: from now on pages are kept. */
  hear(): void {
    this.forget();
    this.#hearing = true;
  }

  /** The bell cannot be heard any more. */
  deafen(): void {
    this.#hearing = false;
    this.forget();
  }

  /** Public data have changed. Pages being made at this moment are not kept either. */
  forget(): void {
    this.#age++;
    this.#pages.clear();
    this.#flights.clear();
  }

  /** @param now milliseconds of the process's own steady clock */
  find(key: string, now: number): KeptPage | null {
    const entry = this.#pages.get(key);
    if (!entry) return null;
    this.#pages.delete(key);
    if (entry.until <= now) return null;
    this.#pages.set(key, entry); // the last one used is the last one given up
    return entry.page;
  }

  /** The same page being made for another reader, if any; null comes out of it when that was not to be kept. */
  underWay(key: string): Promise<KeptPage | null> | undefined {
    return this.#flights.get(key);
  }

  /**
   * Says that a page is being made. Call the answer with the page and how long it holds, or with null when it is not
   * to be kept; exactly once.
   */
  begin(key: string, now: number): (made: { page: KeptPage; holdsFor: number } | null) => void {
    const age = this.#age;
    let settle: (page: KeptPage | null) => void = () => {};
    const flight = new Promise<KeptPage | null>((resolve) => {
      settle = resolve;
    });
    this.#flights.set(key, flight);
    return (made) => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
      // Those who wait asked before the bell rang, like the one who made it: they may have it, later ones may not.
      settle(made?.page ?? null);
      if (!made || age !== this.#age || !this.#hearing) return;
      this.#pages.set(key, { page: made.page, until: now + made.holdsFor });
      for (const oldest of this.#pages.keys()) {
        if (this.#pages.size <= MOST_PAGES) break;
        this.#pages.delete(oldest);
      }
    };
  }

  get size(): number {
    return this.#pages.size;
  }
}
