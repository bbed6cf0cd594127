import type { MetaFunction } from "@remix-run/node";
import type { ReactNode } from "react";
import { SiteFooter } from "~/components/site-footer";
import { SiteHeader } from "~/components/site-header";
import { LANGUAGES, type Language, textIn } from "~/domain/languages";
import { ActionSample, FieldSample } from "./parts/form-samples";
import { InLanguage } from "./parts/in-language";
import { ListSample, StateSample } from "./parts/list-samples";
import { ColourSample, PatternSample, TypeSample } from "./parts/look-samples";
import { MessageSample } from "./parts/message-samples";
import { SAMPLES, type SampleKey } from "./parts/samples";
import { StaffSample } from "./parts/staff-samples";

export const meta: MetaFunction = () => [{ title: SAMPLES.pageTitle.en }, { name: "robots", content: "noindex" }];

const THEMES = ["light", "dark"] as const;

/** Every part of the interface: light beside dark, in the three languages, one under the other. */
export default function DevUi() {
  return (
    <main id="main" tabIndex={-1}>
      <h1 className="sr-only">{SAMPLES.pageTitle.en}</h1>
      {LANGUAGES.map((language) => (
        <InLanguage key={language} language={language}>
          {THEMES.map((theme) => (
            <section key={theme} data-theme={theme} aria-label={`${textIn(SAMPLES.chrome, language)}, ${theme}`}>
              <SiteHeader
                language={language}
                address={`/${language}`}
                signedIn={theme === "dark"}
                current="programmes"
              />
              <SiteFooter language={language} />
            </section>
          ))}
          <div className="grid desktop:grid-cols-2">
            {THEMES.map((theme) => (
              <div key={theme} data-theme={theme} className="min-w-0">
                <Gallery language={language} prefix={`${language}-${theme}`} />
              </div>
            ))}
          </div>
        </InLanguage>
      ))}
    </main>
  );
}

function Gallery({ language, prefix }: { language: Language; prefix: string }) {
  const say = (key: SampleKey) => textIn(SAMPLES[key], language);
  const props = { say, prefix };
  return (
    <div className="space-y-12 p-5 tablet:p-7">
      <Part title={say("type")}>
        <TypeSample {...props} />
      </Part>
      <Part title={say("pattern")}>
        <PatternSample />
      </Part>
      <Part title={say("states")}>
        <StateSample {...props} />
      </Part>
      <Part title={say("actions")}>
        <ActionSample {...props} />
      </Part>
      <Part title={say("fields")}>
        <FieldSample {...props} />
      </Part>
      <Part title={say("messages")}>
        <MessageSample {...props} />
      </Part>
      <Part title={say("lists")}>
        <ListSample {...props} />
      </Part>
      <Part title={say("staff")}>
        <StaffSample {...props} />
      </Part>
      <Part title={say("colours")}>
        <ColourSample />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-4 border-line border-b pb-1 text-small font-semibold text-ink2">{title}</h2>
      {children}
    </section>
  );
}
