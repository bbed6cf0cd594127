/** The tab's title. Names of people stay out of titles: they end up in histories and on shared screens. */
export function tabTitle(title: string | undefined) {
  return [{ title: title ? `${title} · Körpü` : "Körpü" }];
}
