import { isPhone, normalisePhone } from "../people/phone";
import { charactersIn, type Fault, patternFaults } from "./faults";

export function phoneFaults(typed: string, pattern?: string | null): Fault[] {
  const stored = normalisePhone(typed);
  if (!isPhone(stored)) return [{ key: stored.startsWith("+994") ? "answer.phoneAzerbaijani" : "answer.phoneInvalid" }];
  return patternFaults(stored, pattern, "answer.phoneInvalid");
}

/** An absolute address with one of the schemes, a host with a dot, and no user name in it. */
export function linkFaults(typed: string, limits: { maxChars?: number; allowedSchemes: readonly string[] }): Fault[] {
  const text = typed.trim();
  const max = limits.maxChars ?? 2000;
  if (charactersIn(text) > max) return [{ key: "answer.tooLong", params: { max, actual: charactersIn(text) } }];
  if (!URL.canParse(text)) return [{ key: "answer.linkInvalid" }];
  const url = new URL(text);
  if (!limits.allowedSchemes.includes(url.protocol.slice(0, -1))) {
    return [
      {
        key: "answer.linkScheme",
        params: { scheme: limits.allowedSchemes.map((scheme) => `${scheme}://`).join(", ") },
      },
    ];
  }
  const plain = url.username === "" && url.password === "" && url.hostname.includes(".") && !/\s/.test(text);
  return plain ? [] : [{ key: "answer.linkInvalid" }];
}
