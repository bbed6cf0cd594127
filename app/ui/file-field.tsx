import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { classNames } from "./class-names";
import { fieldAria } from "./field-ids";
import { type FieldProps, FieldShell } from "./field-shell";

type FileFieldProps = FieldProps & {
  /** Types for the file chooser, as the `accept` attribute takes them; the server looks into the content. */
  accept?: string;
  multiple?: boolean;
  /** The file that was refused, or the one uploaded before: rows above the chooser. */
  children?: ReactNode;
  onChoose?: (files: File[]) => void;
};

/**
 * A chooser of files. The browser's own button speaks the browser's language, so once JavaScript runs
 * ours stands in its place; without it the native one works.
 */
export function FileField(props: FileFieldProps) {
  const { name, label, hint, error, asHeading, optional, className, accept, multiple, children, onChoose } = props;
  const { t } = useTranslation("ui");
  const [ready, setReady] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  useEffect(() => setReady(true), []);
  const aria = fieldAria({ name, hint, error });
  return (
    <FieldShell {...{ name, label, hint, error, asHeading, optional, className }}>
      <div className={classNames("border-2 border-dashed bg-surface p-4", error ? "border-nar" : "border-edge")}>
        {children}
        <input
          {...aria}
          type="file"
          accept={accept}
          multiple={multiple}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            if (!onChoose) return setChosen(files.map((file) => file.name));
            // Who takes the files at once shows them too; they must not travel with the form a second time.
            event.currentTarget.value = "";
            if (files.length > 0) onChoose(files);
          }}
          className={classNames(
            "peer file:mr-3 file:min-h-12 file:cursor-pointer file:rounded-control file:border-2 file:border-solid file:border-xezer file:bg-surface file:px-4 file:font-semibold file:text-xezer",
            ready ? "sr-only" : "w-full",
          )}
        />
        {ready ? (
          <label
            htmlFor={aria.id}
            className="inline-flex min-h-control cursor-pointer items-center rounded-control border-control border-xezer bg-surface px-4 font-semibold text-xezer hover:bg-xezer-tint peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus"
          >
            {children || chosen.length > 0 ? t("file.chooseAnother") : t("file.choose")}
          </label>
        ) : null}
        <span aria-live="polite">
          {chosen.length > 0 ? <span className="mt-2 block break-all">{chosen.join(", ")}</span> : null}
        </span>
      </div>
    </FieldShell>
  );
}
