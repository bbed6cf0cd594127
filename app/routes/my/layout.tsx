import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation, useMatches } from "@remix-run/react";
import { House, List, User } from "lucide-react";
import { useTranslation } from "react-i18next";
import { SessionWarning } from "~/components/session-warning";
import { SiteFrame } from "~/components/site-frame";
import { paths } from "~/paths";
import { TabBar } from "~/ui/tab-bar";
import { languageOf } from "~/web/language";
import { requireViewer } from "~/web/require-viewer.server";
import { sessionEnd } from "~/web/session-end.server";
import { siteViewer } from "~/web/site-viewer.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireViewer(request);
  return { language, session: await sessionEnd(request, language), ...(await siteViewer(request)) };
}

/** What a page tells its frame through `handle`. */
export type MyHandle = {
  tab?: "home" | "applications" | "profile";
  /** The id of the page's form: switching language keeps what was typed. */
  form?: string;
};

/** The frame of the personal pages: the site's own, and at the thumb the few places of the account. */
export default function MyLayout() {
  const { language, session, viewer, demo } = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const { t } = useTranslation("ui");
  const handle = useMatches().at(-1)?.handle as MyHandle | undefined;
  const tabs = [
    { key: "home", href: paths.my(language), icon: House },
    { key: "applications", href: paths.myApplications(language), icon: List },
    { key: "profile", href: paths.myProfile(language), icon: User },
  ] as const;
  return (
    <SiteFrame
      language={language}
      address={pathname + search}
      current="my"
      viewer={viewer}
      demo={demo}
      form={handle?.form}
    >
      <div className="page pt-5 pb-24 tablet:pb-12">
        <Outlet />
      </div>
      <SessionWarning {...session} />
      {handle?.tab ? (
        <TabBar
          label={t("myTabs.label")}
          items={tabs.map(({ key, href, icon }) => ({
            href,
            icon,
            text: t(`myTabs.${key}`),
            current: handle.tab === key,
          }))}
        />
      ) : null}
    </SiteFrame>
  );
}
