import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";

/** What can be done with the selected rows. It appears with the first one; without JavaScript it is always there, and
 * pressed too early it leads to a preview that says so. */
export function BulkBar() {
  const { t } = useTranslation("staff");
  const bar = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<number>();
  useEffect(() => {
    const form = bar.current?.closest("form");
    if (!form) return;
    const count = () => setSelected(form.querySelectorAll("input[name=reference]:checked").length);
    count();
    form.addEventListener("change", count);
    return () => form.removeEventListener("change", count);
  }, []);
  return (
    <div
      ref={bar}
      hidden={selected === 0}
      className="max-tablet:hidden sticky bottom-0 z-10 flex min-h-12 flex-wrap [&[hidden]]:hidden items-center gap-x-4 gap-y-2 bg-xezer-deep px-4 py-2 text-on-deep desktop:px-5 print:hidden"
    >
      {selected === undefined ? null : (
        <p role="status" className="font-semibold">
          {t("list.selected", { number: selected })}
        </p>
      )}
      <Button look="hero" width="hug">
        {t("list.passSelected")}
      </Button>
      <span className="ml-auto hidden text-on-deep2 tablet:inline">{t("list.previewFirst")}</span>
    </div>
  );
}
