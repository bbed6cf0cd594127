import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { FormEdit } from "~/domain/forms/form-edit";
import { Icon } from "~/ui/icon";
import { AddQuestion } from "./add-question";
import { EditButton } from "./edit-button";
import { FormQuestionRow } from "./form-question-row";
import type { FormView, SectionView } from "./form-view.server";
import { NamesForm } from "./names-form";
import { Unfold } from "./unfold";

type FormSectionProps = { section: SectionView; view: FormView; typed: FormEdit | null };

/** A section of the form being written: its name, its questions, and what can be done with it. */
export function FormSection({ section, view, typed }: FormSectionProps) {
  const { t } = useTranslation("staff");
  const { key, number, questions } = section;
  const name = section.name ?? t("form.nameless");
  const renaming = typed?.kind === "renameSection" && typed.section === key ? typed.name : undefined;
  return (
    <li id={`section-${key}`} data-section={key}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b pb-1">
        <h2 className="type-h3">
          <span className="tabular text-ink2">{number}.</span> {name}
        </h2>
        {view.writing ? (
          <div className="ml-auto flex items-center gap-1">
            {section.last ? null : (
              <>
                <EditButton
                  edit={{ kind: "moveSection", section: key, by: "-1" }}
                  label={t("form.sectionUp", { name })}
                >
                  <Icon of={ArrowUp} size={16} />
                </EditButton>
                <EditButton
                  edit={{ kind: "moveSection", section: key, by: "1" }}
                  label={t("form.sectionDown", { name })}
                >
                  <Icon of={ArrowDown} size={16} />
                </EditButton>
              </>
            )}
            {section.stays || questions.length > 0 ? null : (
              <EditButton
                edit={{ kind: "removeSection", section: key }}
                label={t("form.sectionRemove", { name })}
                danger
              >
                <Icon of={Trash2} size={16} />
              </EditButton>
            )}
          </div>
        ) : null}
      </div>
      {view.writing ? (
        <Unfold summary={t("form.rename")} open={renaming !== undefined}>
          <NamesForm
            kind="renameSection"
            section={key}
            label={t("form.sectionName")}
            revision={view.draft?.revision}
            {...section.names}
            typed={renaming}
          />
        </Unfold>
      ) : null}
      {questions.length === 0 ? (
        <p className="py-3 text-ink2">{t("form.sectionEmpty")}</p>
      ) : (
        <ol>
          {questions.map((question) => (
            <FormQuestionRow key={question.key} question={question} writing={view.writing} />
          ))}
        </ol>
      )}
      {view.writing ? <AddQuestion section={key} name={name} types={view.types} /> : null}
    </li>
  );
}
