import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation, useMatches } from "@remix-run/react";
import { SiteFrame } from "~/components/site-frame";
import { languageOf } from "~/web/language";
import { siteViewer } from "~/web/site-viewer.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return { language: languageOf(params), ...(await siteViewer(request)) };
}

/** What a page tells its frame through `handle`. */
export type AccountHandle = {
  /** Signed-in people only: the account is marked in the header. */
  own?: boolean;
  /** The id of the page's form: switching language keeps what was typed. */
  form?: string;
};

/** The frame of the pages around signing in: the site's own, with nothing beside the form. */
export default function AccountLayout() {
  const { language, viewer, demo } = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const handle = useMatches().at(-1)?.handle as AccountHandle | undefined;
  return (
    <SiteFrame
      language={language}
      address={pathname + search}
      current={handle?.own ? "my" : undefined}
      viewer={viewer}
      demo={demo}
      form={handle?.form}
    >
      <div className="page py-7 desktop:py-12">
        <Outlet />
      </div>
    </SiteFrame>
  );
}
