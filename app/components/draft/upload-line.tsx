import { useTranslation } from "react-i18next";
import { ProgressBar } from "~/ui/progress-bar";
import type { UploadState } from "./use-upload";

/** How far a file is, or why it was not taken. */
export function UploadLine({ state }: { state: UploadState | undefined }) {
  const { t } = useTranslation("apply");
  if (!state) return null;
  if (state.kind === "refused") {
    return (
      <p className="mb-3 break-words">
        {state.name} · {t("file.notUploaded")}
      </p>
    );
  }
  const { name, percent } = state;
  return (
    <div className="mb-3">
      <p className="break-words">{name}</p>
      <ProgressBar
        label={t("file.uploadingLabel", { name })}
        percent={percent}
        text={t("file.uploading", { percent })}
      />
    </div>
  );
}
