import type { Language } from "~/domain/languages";
import { StartForm } from "./start-form";

/** On phones and tablets the way in stays at the lower edge while one reads, and comes to rest at the end of the page. */
export function StartBar({ code, language }: { code: string; language: Language }) {
  return (
    <div className="sticky bottom-0 z-10 -mx-(--page-margin,1rem) mt-9 border-line border-t bg-paper px-(--page-margin,1rem) py-3 desktop:hidden print:hidden">
      <StartForm code={code} language={language} />
    </div>
  );
}
