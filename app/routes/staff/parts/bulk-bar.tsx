import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";

/** What can be done with the selected rows. Without JavaScript it is always there; pressed too early, the preview says so. */
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
  const toggleAll = (checked: boolean) => {
    const form = bar.current?.closest("form");
    for (const box of form?.querySelectorAll<HTMLInputElement>("input[name=reference]") ?? []) box.checked = checked;
    setSelected(form?.querySelectorAll("input[name=reference]:checked").length);
  };
  return (
    <div
      ref={bar}
      className="sticky bottom-0 z-10 flex min-h-12 flex-wrap items-center gap-x-4 gap-y-2 bg-xezer-deep px-4 py-2 text-on-deep desktop:px-5 print:hidden"
    >
      {selected === undefined ? null : (
        <label className="flex cursor-pointer items-center gap-2 font-semibold">
          <input type="checkbox" className="tick" onChange={(event) => toggleAll(event.currentTarget.checked)} />
          <span>{selected === 0 ? t("list.selectAll") : t("list.selected", { number: selected })}</span>
        </label>
      )}
      <Button look="hero" width="hug">
        {t("list.passSelected")}
      </Button>
      <span className="ml-auto hidden text-on-deep2 tablet:inline">
        {selected === 0 ? t("list.selectFirst") : t("list.previewFirst")}
      </span>
    </div>
  );
}
