import { foldName } from "~/domain/people/fold";

/** Words of an address that say what a part is, folded; one writes them, another does not. */
const KINDS = new Set(
  `az kuc kuce kucesi k mkr m mən men menzil menzili ev evi bina binasi b pr prospekt prospekti seh seher seheri qes
   qesebe qesebesi ray rayon rayonu r kend kendi dongesi donge d st street ave avenue apt flat house`.split(/\s+/),
);

/**
 * An address as compared: its names and numbers in their order, without punctuation and without the words for street,
 * house and flat. Null when it holds no number: a street alone is no home.
 */
export function comparedAddress(address: string | null | undefined): string | null {
  if (!address) return null;
  const parts = foldName(address)
    .replace(/(\d)(?=\p{L})|(\p{L})(?=\d)/gu, "$1$2 ")
    .split(/[^\p{L}\d]+/u)
    .filter((part) => part !== "" && !KINDS.has(part));
  return parts.some((part) => /^\d/.test(part)) ? parts.join(" ") : null;
}
