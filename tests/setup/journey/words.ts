import { readFileSync } from "node:fs";
import type { Language } from "~/domain/languages";

type Texts = { [key: string]: string | Texts };

/** The words on screen: journeys find controls by what people read, in the language they read it in. */
export function wordsOf(language: Language): (key: string, params?: Record<string, string>) => string {
  const files = new Map<string, Texts>();
  return (key, params = {}) => {
    const [namespace = "", path = ""] = key.split(":");
    const texts = files.get(namespace) ?? JSON.parse(readFileSync(`app/locales/${language}/${namespace}.json`, "utf8"));
    files.set(namespace, texts);
    const found = path
      .split(".")
      .reduce<string | Texts | undefined>(
        (inner, part) => (typeof inner === "object" ? inner[part] : undefined),
        texts,
      );
    if (typeof found !== "string") throw new Error(`there is no text ${key} in ${language}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => params[name] ?? "");
  };
}

/** A control's name begins with its label; "(optional)" and the like may follow. */
export function begins(label: string): RegExp {
  return new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
}
