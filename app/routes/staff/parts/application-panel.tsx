import { ChevronDown, ChevronUp, Maximize2, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Anchor } from "~/ui/anchor";
import { Icon } from "~/ui/icon";
import { ApplicationActions } from "./application-actions";
import { ApplicationBody } from "./application-body";
import type { Refused } from "./application-intents";
import { ApplicationTitle } from "./application-title";
import type { ApplicationView } from "./application-view.server";
import { PartTabs } from "./part-tabs";

type ApplicationPanelProps = {
  view: ApplicationView;
  /** What was typed here in another language. */
  typed: Refused | null;
  closeHref: string;
  previousHref: string | null;
  nextHref: string | null;
  /** The address of the list with this application open at another part. */
  tabHref: (tab: ApplicationView["tab"]) => string;
};

/** The application beside the list it was opened from. */
export function ApplicationPanel({ view, typed, closeHref, previousHref, nextHref, tabHref }: ApplicationPanelProps) {
  const { t } = useTranslation("staff");
  return (
    <aside
      aria-labelledby="panel-title"
      className="flex flex-col border-line bg-surface desktop:sticky desktop:top-0 desktop:h-[calc(100dvh-8.5rem)] desktop:self-start desktop:border-l"
    >
      <div className="flex items-center gap-1 px-4 pt-3">
        <p className="tabular mr-auto text-ink2">{view.reference}</p>
        <PanelLink href={view.pageHref} text={t("application.openPage")} icon={Maximize2} />
        {previousHref ? <PanelLink href={previousHref} text={t("application.previous")} icon={ChevronUp} /> : null}
        {nextHref ? <PanelLink href={nextHref} text={t("application.next")} icon={ChevronDown} /> : null}
        <PanelLink href={closeHref} text={t("application.close")} icon={X} />
      </div>
      <div className="px-4">
        <h2 id="panel-title" className="type-h2">
          {view.name}
        </h2>
        <ApplicationTitle view={view} />
      </div>
      <div className="px-1">
        <PartTabs view={view} hrefOf={tabHref} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-4 py-4">
        <ApplicationBody view={view} />
      </div>
      <div className="max-h-[60%] overflow-y-auto border-line border-t px-4 py-3">
        <ApplicationActions view={view} back={nextHref ?? closeHref} refused={typed} />
      </div>
    </aside>
  );
}

function PanelLink({ href, text, icon }: { href: string; text: string; icon: typeof X }) {
  return (
    <Anchor
      href={href}
      aria-label={text}
      title={text}
      className="inline-flex size-8 items-center justify-center rounded-control hover:bg-xezer-tint"
    >
      <Icon of={icon} size={20} />
    </Anchor>
  );
}
