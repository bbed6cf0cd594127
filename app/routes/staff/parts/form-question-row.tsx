import { ArrowDown, ArrowUp, Copy, GripVertical, Trash2 } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icon";
import { Lozenge } from "~/ui/lozenge";
import { TextLink } from "~/ui/text-link";
import { EditButton } from "./edit-button";
import type { QuestionRow } from "./form-view.server";
import { moveButtonId } from "./use-kept-focus";

/** A question in the list of a form. Alt with an arrow moves it from anywhere in its row; the handle takes it along. */
export function FormQuestionRow({ question, writing }: { question: QuestionRow; writing: boolean }) {
  const { t } = useTranslation("staff");
  const { key, number, type, marks, problems } = question;
  const label = question.label ?? t("form.nameless");
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.altKey ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    document.getElementById(moveButtonId(key, by))?.click();
  };
  return (
    <li
      id={`question-${key}`}
      data-question={key}
      onKeyDown={writing ? onKeyDown : undefined}
      className="flex flex-wrap items-start gap-x-3 gap-y-1 border-line border-b py-2 data-[drop=after]:shadow-[inset_0_-3px_var(--xezer)] data-[drop=before]:shadow-[inset_0_3px_var(--xezer)] data-[dragged]:opacity-50"
    >
      {writing ? (
        <span data-handle className="hidden cursor-grab pt-1 text-ink3 desktop:block" aria-hidden="true">
          <Icon of={GripVertical} />
        </span>
      ) : null}
      <span className="tabular w-9 pt-1 text-ink2">{number}</span>
      <div className="min-w-48 flex-1 py-1">
        {writing ? (
          <TextLink href={question.href} className="font-semibold">
            {label}
          </TextLink>
        ) : (
          <span className="font-semibold">{label}</span>
        )}
        <p className="text-ink2">{[type, ...marks].join(" · ")}</p>
        {problems.map((problem) => (
          <p key={problem} className="mt-1">
            <Lozenge tone="turn">{problem}</Lozenge>
          </p>
        ))}
      </div>
      {writing ? (
        <div className="flex items-center gap-1">
          <EditButton
            id={moveButtonId(key, -1)}
            edit={{ kind: "moveQuestion", question: key, by: "-1" }}
            label={t("form.up", { question: label })}
          >
            <Icon of={ArrowUp} size={16} />
          </EditButton>
          <EditButton
            id={moveButtonId(key, 1)}
            edit={{ kind: "moveQuestion", question: key, by: "1" }}
            label={t("form.down", { question: label })}
          >
            <Icon of={ArrowDown} size={16} />
          </EditButton>
          {question.stays ? null : (
            <>
              <EditButton
                edit={{ kind: "duplicateQuestion", question: key }}
                label={t("form.duplicate", { question: label })}
              >
                <Icon of={Copy} size={16} />
              </EditButton>
              <EditButton
                edit={{ kind: "removeQuestion", question: key }}
                label={t("form.remove", { question: label })}
                danger
              >
                <Icon of={Trash2} size={16} />
              </EditButton>
            </>
          )}
        </div>
      ) : null}
    </li>
  );
}
