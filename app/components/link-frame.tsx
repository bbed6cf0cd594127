import { Outlet, useLocation, useMatches } from "@remix-run/react";
import type { Language } from "~/domain/languages";
import { SiteFrame } from "./site-frame";

type LinkFrameProps = Pick<Parameters<typeof SiteFrame>[0], "viewer" | "demo"> & { language: Language };

/** The frame of the pages that somebody reaches by a link, without signing in. */
export function LinkFrame({ language, viewer, demo }: LinkFrameProps) {
  const { pathname, search } = useLocation();
  const handle = useMatches().at(-1)?.handle as { form?: string } | undefined;
  return (
    <SiteFrame language={language} address={pathname + search} viewer={viewer} demo={demo} form={handle?.form}>
      <div className="page py-7 desktop:py-12">
        <Outlet />
      </div>
    </SiteFrame>
  );
}
