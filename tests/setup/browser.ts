import fs from "node:fs";
import path from "node:path";
import { type Browser, type BrowserContextOptions, chromium, devices, type Page } from "playwright-core";

// Not the package's own arguments: they run everything in one process and switch web security off.
const ARGUMENTS = ["--no-sandbox", "--disable-gpu"];

/** Where the browser is: CHROMIUM_PATH, or the one inside the npm package. Null when there is none for this machine. */
export async function findBrowser(): Promise<string | null> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  // The package unpacks itself into TMPDIR, which may be small or not allow programs.
  const folder = path.resolve(process.env.DATA_DIR ?? ".data", "test/browser");
  fs.mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error("There is no browser for this machine: set CHROMIUM_PATH.");
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/** A phone as most applicants hold it. */
export const PHONE: BrowserContextOptions = { ...devices["Galaxy S8"], viewport: { width: 360, height: 780 } };

export type WatchedPage = {
  page: Page;
  /** Errors of the console, uncaught exceptions and violations of the content policy so far. */
  faults: string[];
  close: () => Promise<void>;
};

/**
 * A page in a context of its own (nobody signed in), with everything noted that must not happen.
 * @param options `baseURL`, so that `goto("/en")` is enough, and any other option of a context
 */
export async function newPage(browser: Browser, options: BrowserContextOptions): Promise<WatchedPage> {
  const { context, openPage } = await newContext(browser, options);
  return { ...(await openPage()), close: () => context.close() };
}

/** A context whose pages are watched: they share what the browser has fetched already. */
export async function newContext(browser: Browser, options: BrowserContextOptions) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const noted = new WeakMap<Page, string[]>();
  await context.exposeBinding("reportViolation", ({ page }, what: string) => {
    noted.get(page)?.push(`policy: ${what}`);
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const report: unknown = Reflect.get(window, "reportViolation");
      if (typeof report === "function") report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  const openPage = async (): Promise<WatchedPage> => {
    const page = await context.newPage();
    const faults: string[] = [];
    noted.set(page, faults);
    page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
    page.on("console", (message) => {
      // A refused form answers 4xx on purpose, and the browser notes it: the tests look at the page instead.
      const refused = /the server responded with a status of 4\d\d/.test(message.text());
      if (message.type() === "error" && !refused) faults.push(`console: ${message.text()}`);
    });
    return { page, faults, close: () => page.close() };
  };
  return { context, openPage };
}
