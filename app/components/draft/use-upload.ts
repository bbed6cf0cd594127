import { useCallback, useState } from "react";
import type { FileView, QuestionOfView } from "~/components/questions/question-view";

type FileQuestion = QuestionOfView<"file">;

export type UploadState =
  | { kind: "sending"; name: string; percent: number }
  | { kind: "refused"; name: string; text: string };

type Answer = { file: FileView; version: number } | { text: string };

/** Sends files as soon as they are chosen, one after the other, and keeps what the server said of each question. */
export function useUpload(address: string, adopt: (version: number) => void, unreachable: string) {
  const [states, setStates] = useState<Record<string, UploadState | undefined>>({});
  const [added, setAdded] = useState<Record<string, FileView[]>>({});

  const send = useCallback(
    async (question: FileQuestion, files: File[]) => {
      for (const file of files) {
        const say = (state: UploadState | undefined) => setStates((all) => ({ ...all, [question.key]: state }));
        say({ kind: "sending", name: file.name, percent: 0 });
        const answer = await sendOne(address, question, file, (percent) =>
          say({ kind: "sending", name: file.name, percent }),
        );
        if (answer === null || "text" in answer) {
          say({ kind: "refused", name: file.name, text: answer?.text ?? unreachable });
          return;
        }
        adopt(answer.version);
        const taken = answer.file;
        setAdded((all) => {
          const before = question.maxFiles === 1 ? [] : (all[question.key] ?? question.files);
          return { ...all, [question.key]: [...before, taken] };
        });
        say(undefined);
      }
    },
    [address, adopt, unreachable],
  );
  return { states, added, send };
}

/** A file above the limit is not sent: the server only says why, in the reader's words. Null: it was not reached. */
function sendOne(
  address: string,
  question: FileQuestion,
  file: File,
  onProgress: (percent: number) => void,
): Promise<Answer | null> {
  const body = new FormData();
  body.set("question", question.key);
  const fits = file.size > 0 && file.size <= question.maxBytes;
  body.set("intent", fits ? "upload" : "size");
  if (fits) body.set(question.name, file);
  else body.set("size", String(file.size));
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100));
    });
    request.addEventListener("loadend", () => {
      try {
        resolve(request.status === 0 ? null : JSON.parse(request.responseText));
      } catch {
        resolve(null);
      }
    });
    request.send(body);
  });
}
