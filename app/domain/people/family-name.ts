import { foldName } from "./fold";

/** What a family name ends in by custom, folded, the longest first; the stem before it stays when it is long enough. */
const ENDINGS = [
  "zadeh",
  "skaya",
  "yeva",
  "zade",
  "oglu",
  "qizi",
  "ova",
  "eva",
  "yev",
  "ski",
  "sky",
  "ov",
  "ev",
  "li",
  "lu",
];
const LEAST_STEM = 2;

/**
 * The stem of a family name: that of a brother and a sister, a father who writes -ov and a daughter who writes -lı are
 * the same ("Məmmədova", "Məmmədli", "Məmmədzadə"). Different families share stems too: by itself it proves nothing.
 */
export function familyStem(surname: string): string {
  const name = foldName(surname).replaceAll(" ", "");
  const ending = ENDINGS.find((each) => name.endsWith(each) && name.length - each.length >= LEAST_STEM);
  return ending ? name.slice(0, -ending.length) : name;
}
