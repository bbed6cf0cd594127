import type { MetaDescriptor } from "@remix-run/node";

/** The tags of a page around an account: its title, and that search engines have no business there. */
export function accountMeta(page: { documentTitle: string } | undefined): MetaDescriptor[] {
  return page ? [{ title: page.documentTitle }, { name: "robots", content: "noindex" }] : [];
}
