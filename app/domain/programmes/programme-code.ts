import type { Blocker } from "../errors";

/** MM, ITM: what cohort codes and references begin with. */
export function isProgrammeCode(code: string): boolean {
  return /^[A-Z]{2,5}$/.test(code);
}

/** "migration-school": the end of the programme's address, the same in the three languages. */
export function isSlug(slug: string): boolean {
  return slug.length <= 60 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug);
}

export function programmeCodeBlockers({ code, slug }: { code: string; slug: string }): Blocker[] {
  return [
    ...(isProgrammeCode(code) ? [] : [{ key: "programme.codeInvalid", field: "code" }]),
    ...(isSlug(slug) ? [] : [{ key: "programme.slugInvalid", field: "slug" }]),
  ];
}
