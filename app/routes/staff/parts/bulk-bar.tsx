import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BulkAction } from "~/domain/bulk-runs/bulk-action";
import { Button } from "~/ui/button";

type BulkBarProps = {
  /** What can be done in the tab the list is on. */
  actions: BulkAction[];
  /** The list as it is shown, and how many it holds. */
  list: string;
  total: number;
};

/** What can be done with the selected rows, or with all that the list shows. It appears with the first one; without
 * JavaScript it is always there, and pressed too early it leads to a preview that says so. */
export function BulkBar({ actions, list, total }: BulkBarProps) {
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
  if (actions.length === 0) return null;
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
      <input type="hidden" name="list" value={list} />
      <select
        name="do"
        aria-label={t("bulk.choose")}
        className="min-h-control cursor-pointer rounded-control border border-on-deep2 bg-xezer-deep px-3 font-medium text-on-deep"
      >
        {actions.map((action) => (
          <option key={action} value={action}>
            {t(`bulk.do.${action}`)}
          </option>
        ))}
      </select>
      <Button look="hero" width="hug">
        {t("bulk.chosen")}
      </Button>
      <Button look="onDeep" width="hug" name="all" value="yes">
        {t("bulk.all", { number: total })}
      </Button>
      <span className="ml-auto hidden text-on-deep2 wide:inline">{t("list.previewFirst")}</span>
    </div>
  );
}
