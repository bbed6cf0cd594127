import { CircleCheck, CircleSlash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icon";
import { Note } from "~/ui/note";

type AppealHeadsProps = {
  heads: { name: string; may: boolean; why: string }[];
  /** Why the reader does not decide; null when they may. */
  why: string | null;
};

/** The heads of the programme: who may decide the appeal, and who may not and why. */
export function AppealHeads({ heads, why }: AppealHeadsProps) {
  const { t } = useTranslation("staff");
  return (
    <div className="max-w-form">
      {heads.length === 0 ? <p className="text-ink2">{t("appeals.noHead")}</p> : null}
      <ul>
        {heads.map((head) => (
          <li key={head.name} className="flex gap-3 border-line border-b py-2">
            <Icon
              of={head.may ? CircleCheck : CircleSlash2}
              size={16}
              className={head.may ? "mt-0.5 text-pusta" : "mt-0.5 text-ink2"}
            />
            <span className="min-w-0 flex-1">{head.name}</span>
            <span className="text-right text-ink2">{head.why}</span>
          </li>
        ))}
      </ul>
      {why ? (
        <Note tone="quiet" className="mt-4">
          {why}
        </Note>
      ) : null}
    </div>
  );
}
