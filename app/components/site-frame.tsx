import type { ReactNode } from "react";
import type { Language } from "~/domain/languages";
import { SkipLink } from "~/ui/skip-link";
import { DemoBanner } from "./demo-banner";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

type SiteFrameProps = {
  language: Language;
  /** Path and query of this page, for the language switch. */
  address: string;
  current?: "programmes" | "help" | "my";
  viewer: { staff: boolean } | null;
  /** The portal is a demonstration: says so above everything. */
  demo: boolean;
  /** The id of the page's form: switching language then keeps what was typed. */
  form?: string;
  children: ReactNode;
};

/** Public, account and personal pages: header, the page in its `main`, footer at the end of the window at least. */
export function SiteFrame({ language, address, current, viewer, demo, form, children }: SiteFrameProps) {
  return (
    <div data-density="public" className="flex min-h-dvh flex-col">
      <SkipLink />
      {demo ? <DemoBanner /> : null}
      <SiteHeader
        language={language}
        address={address}
        current={current}
        signedIn={viewer !== null}
        staff={viewer?.staff}
        form={form}
      />
      <main id="main" tabIndex={-1} className="flex-1">
        {children}
      </main>
      <SiteFooter language={language} />
    </div>
  );
}
