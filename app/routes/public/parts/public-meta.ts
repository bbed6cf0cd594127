import type { MetaDescriptor } from "@remix-run/node";
import type { PublicHead } from "~/web/public-head.server";

/** The tags of a public page: title, description, its address in the three languages, the card for social networks. */
export function publicMeta(head: PublicHead | undefined): MetaDescriptor[] {
  if (!head) return [];
  return [
    { title: head.title },
    { name: "description", content: head.description },
    { tagName: "link", rel: "canonical", href: head.canonical },
    ...head.alternates.map((alternate) => ({ tagName: "link" as const, rel: "alternate", ...alternate })),
    { property: "og:type", content: "website" },
    { property: "og:title", content: head.title },
    { property: "og:description", content: head.description },
    { property: "og:url", content: head.canonical },
    { property: "og:image", content: head.card },
    { name: "twitter:card", content: "summary_large_image" },
  ];
}
