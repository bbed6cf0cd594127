import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation, useMatches } from "@remix-run/react";
import { SiteFrame } from "~/components/site-frame";
import { languageOf } from "~/web/language";
import { siteViewer } from "~/web/site-viewer.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return { language: languageOf(params), ...(await siteViewer(request)) };
}

/** What a page tells its frame through `handle`. */
export type FrameHandle = {
  current?: "programmes" | "help";
  /** The id of the page's form: switching language keeps what was typed. */
  form?: string;
};

/** The frame of the public pages. Who is signed in shows in the header only; such answers are never kept in memory. */
export default function PublicLayout() {
  const { language, viewer, demo } = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const handle = useMatches().at(-1)?.handle as FrameHandle | undefined;
  return (
    <SiteFrame language={language} address={pathname + search} {...handle} viewer={viewer} demo={demo}>
      <Outlet />
    </SiteFrame>
  );
}
