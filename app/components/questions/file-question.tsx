import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { FileField } from "~/ui/file-field";
import { FileRow } from "~/ui/file-row";
import type { QuestionOfView } from "./question-view";
import type { Shown } from "./shown";

type Props = {
  view: QuestionOfView<"file">;
  shown: Shown;
  /** With JavaScript a file goes up as soon as it is chosen. */
  onChoose?: (view: QuestionOfView<"file">, files: File[]) => void;
  /** How far it is, or the file that was refused. */
  children?: ReactNode;
};

/** A document to attach. Without JavaScript the chosen file travels with the page. */
export function FileQuestion({ view, shown, onChoose, children }: Props) {
  const { t } = useTranslation("apply");
  const { files, accept, maxFiles } = view;
  return (
    <FileField
      {...shown}
      accept={accept}
      multiple={maxFiles > 1}
      onChoose={onChoose ? (chosen) => onChoose(view, chosen) : undefined}
    >
      {children}
      {files.map((file) => (
        <FileRow key={file.id} name={file.name} size={file.size} href={file.href} state={t("file.uploaded")}>
          <Button look="quiet" width="hug" name="remove" value={`${view.key}:${file.id}`} formNoValidate>
            {t("file.remove")}
            <span className="sr-only">: {file.name}</span>
          </Button>
        </FileRow>
      ))}
    </FileField>
  );
}
