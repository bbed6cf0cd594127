/** The tab's title. Names of people stay out of titles: they end up in histories and on shared screens. */
export function staffTitle(...parts: (string | undefined)[]) {
  const title = [...parts.filter((part) => part !== undefined), "Körpü"].join(" · ");
  return [{ title }, { name: "robots", content: "noindex" }];
}
