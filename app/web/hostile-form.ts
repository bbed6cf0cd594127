const MOST_FIELDS = 1000;

// "answers.languages[0].level": words and small indices. Longer ones make gigantic lists when they are taken apart.
const SOUND_NAME = /^[A-Za-z][\w-]{0,63}(?:\.[\w-]{1,64}|\[\d{1,3}\]){0,8}$/;
const GARBLED = ["\u0000", "\uFFFD"];
const REACHING = /(?:^|[.[])(?:__proto__|constructor|prototype)(?:$|[.[\]])/;

/** Whether these can be the names of a form of ours at all, and not too many. */
export function hasSoundNames(form: FormData): boolean {
  const names = [...form.keys()];
  return names.length <= MOST_FIELDS && names.every(isSoundName);
}

/** Whether a form of ours could have a field of this name. */
export function isSoundName(name: string): boolean {
  return SOUND_NAME.test(name) && !REACHING.test(name);
}

/** The fields whose text no keyboard makes: NUL, which the database refuses, and what was not UTF-8 when it was sent. */
export function unreadableFields(form: FormData): string[] {
  const garbled = [...form].filter(([, value]) =>
    GARBLED.some((sign) => typeof value === "string" && value.includes(sign)),
  );
  return [...new Set(garbled.map(([name]) => name))];
}
