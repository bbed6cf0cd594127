/** The tab's title. */
export function adminTitle(...parts: (string | undefined)[]) {
  const title = [...parts.filter((part) => part !== undefined), "Körpü"].join(" · ");
  return [{ title }, { name: "robots", content: "noindex" }];
}
