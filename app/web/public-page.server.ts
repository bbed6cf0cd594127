import { data, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { type Call, nextBoundary } from "~/domain/cohorts/call";
import type { Language } from "~/domain/languages";
import { asSystem, type Tx } from "~/platform/db.server";
import { languageOf } from "~/web/language";
import { type PublicHead, publicHead } from "~/web/public-head.server";

/** For how many milliseconds the page would read the same if no data changed; the server keeps it in memory so long. */
export const PUBLIC_FOR = "X-Public-For";

type Reading = { tx: Tx; now: Date; language: Language };

type PublicPage<T> = {
  title: string;
  description: string;
  /** The address of this page in a language. */
  path: (language: Language) => string;
  /** The calls the page tells about: it holds until one of them opens or closes, at most until midnight in Baku. */
  calls: Pick<Call, "opensAt" | "closesAt">[];
  page: T;
};

/**
 * The loader of a page that is the same for everybody. It must not look at who asks: its answer is kept in memory and
 * given to others.
 * @throws whatever `load` throws, NotFound among it
 */
export async function publicPage<T>(
  { params }: Pick<LoaderFunctionArgs, "params">,
  load: (reading: Reading) => Promise<PublicPage<T>>,
) {
  const language = languageOf(params);
  const read = await asSystem("a public page", async (tx, now) => {
    const { calls, ...page } = await load({ tx, now, language });
    return { ...page, holdsFor: nextBoundary(calls, now).getTime() - now.getTime() };
  });
  const head: PublicHead = publicHead(language, read);
  return data({ language, head, page: read.page }, { headers: { [PUBLIC_FOR]: String(read.holdsFor) } });
}

/** Every public page exports this as its `headers`, or it would not be kept in memory. */
export const publicHeaders: HeadersFunction = ({ loaderHeaders, errorHeaders }) => errorHeaders ?? loaderHeaders;
