import type { Blocker } from "../errors";
import { COMMON_WORDS } from "./common-passwords";

export const PASSWORD_MIN = 15;
export const PASSWORD_MAX = 128;

const COMMON = new Set(COMMON_WORDS);
const LONGEST = Math.max(...COMMON_WORDS.map((word) => word.length));
const LOOKALIKES: Record<string, string> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  $: "s",
  "5": "s",
  "7": "t",
};

/** What stands against a password, all of it; nothing is asked of its kinds of characters. `owner` is who it is for. */
export function passwordBlockers(password: string, owner: { email: string; name?: string }, field: string): Blocker[] {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return [{ key: "password.tooShort", params: { minimum: PASSWORD_MIN }, field }];
  if (length > PASSWORD_MAX) return [{ key: "password.tooLong", params: { maximum: PASSWORD_MAX }, field }];
  if (isCommon(password)) return [{ key: "password.common", field }];
  if (isAboutOwner(password, owner)) return [{ key: "password.aboutYou", field }];
  return [];
}

/** Whether a password is a short piece repeated, one run of keys, or made of the commonest words alone. */
export function isCommon(password: string): boolean {
  const plain = password.toLowerCase();
  return (
    new Set(plain).size < 5 ||
    isRepeated(plain) ||
    isRun(plain) ||
    isWordsOnly(plain) ||
    isWordsOnly(undisguised(plain))
  );
}

function isRepeated(text: string): boolean {
  // A text that is a piece repeated occurs in itself, doubled, before its own end.
  const period = (text + text).indexOf(text, 1);
  return period <= 8 && period < text.length;
}

function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((letter, at) => (letter.codePointAt(0) ?? 0) - (text.codePointAt(at) ?? 0));
  const inOrder = steps.filter((step) => step === 1 || step === -1 || step === 0).length;
  return inOrder >= steps.length - 2;
}

function undisguised(text: string): string {
  return [...text].map((letter) => LOOKALIKES[letter] ?? letter).join("");
}

/** Whether words of the list, digits and signs fill the whole text. */
function isWordsOnly(text: string): boolean {
  const reachable = new Array<boolean>(text.length + 1).fill(false);
  reachable[0] = true;
  for (let start = 0; start < text.length; start += 1) {
    if (!reachable[start]) continue;
    if (/[^\p{L}]/u.test(text.charAt(start))) reachable[start + 1] = true;
    for (let end = start + 2; end <= Math.min(text.length, start + LONGEST); end += 1) {
      if (COMMON.has(text.slice(start, end))) reachable[end] = true;
    }
  }
  return reachable[text.length] === true;
}

/** Whether little is left of a password once the owner's own address and name are taken out of it. */
function isAboutOwner(password: string, owner: { email: string; name?: string }): boolean {
  const words = [owner.email, ...owner.email.split(/[@._+-]/), ...(owner.name ?? "").split(/\s+/)]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= 4)
    .sort((one, other) => other.length - one.length);
  const rest = words.reduce((text, word) => text.replaceAll(word, ""), password.toLowerCase());
  return rest.length < password.length && [...rest].length < 8;
}
