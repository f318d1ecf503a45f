/** The sign of Holdfast: a root that keeps hold of a stone. The same drawing as the app's icon in `assets/icon`. */
export function Mark({ size = 34 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 512 512" fill="none" aria-hidden>
      <rect x="16" y="16" width="480" height="480" rx="112" fill="#0a6a64" />
      <circle cx="256" cy="318" r="104" fill="#58cabb" />
      <g stroke="#f4faf8" strokeWidth="28" strokeLinecap="round">
        <path d="M256 316V190c0-42 20-62 12-112" />
        <path d="M256 180c-34 34-58 78-56 128 1 28 8 46 20 62" />
        <path d="M256 180c34 34 58 78 56 128-1 28-8 46-20 62" />
        <path d="M256 172c-78 12-134 70-134 146 0 44 20 82 56 108" />
        <path d="M256 172c78 12 134 70 134 146 0 44-20 82-56 108" />
      </g>
    </svg>
  );
}
