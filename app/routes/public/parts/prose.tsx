/** Paragraphs of running text, at most 65 letters wide. */
export function Prose({ paragraphs }: { paragraphs: string[] }) {
  return (
    <div className="mt-3 grid max-w-prose gap-4">
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}
