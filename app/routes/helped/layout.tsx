import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkFrame } from "~/components/link-frame";
import { translator } from "~/i18n/texts.server";
import { languageOf } from "~/web/language";
import { siteViewer } from "~/web/site-viewer.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const t = translator(language);
  const documentTitle = t("public:titleOf", { page: t("apply:helped.title") });
  return { language, documentTitle, ...(await siteViewer(request)) };
}

/** The link is the key: no search engine keeps it. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.documentTitle ?? "" },
  { name: "robots", content: "noindex" },
];

/** The frame of the page somebody reaches by a link while an operator helps them, without signing in. */
export default function HelpedLayout() {
  const { language, viewer, demo } = useLoaderData<typeof loader>();
  return <LinkFrame language={language} viewer={viewer} demo={demo} />;
}
