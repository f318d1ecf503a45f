/** The sign of Holdfast: a stem of kelp whose root grips a rock. */
export function Mark({ size = 32 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden className="mark">
      <path
        d="M4 25.5C7 22.6 11 21.5 16 21.5s9 1.100 12 4v2.750a1.500 1.500 0 0 1-1.500 1.500h-21A1.500 1.500 0 0 1 4 28.250Z"
        className="mark-rock"
      />
      <g stroke="currentColor" strokeWidth="2.300" strokeLinecap="round">
        <path d="M16 2.500v15.500" />
        <path d="M16 17c-.4 3.500-3.600 4-7 6.500M16 17c.4 3.500 3.600 4 7 6.500M16 17c-.2 3-1.800 5-3 7.500M16 17c.2 3 1.800 5 3 7.500" />
        <path d="M16 8c3.300 0 5.600-1.600 6.500-4.500M16 12.500c-3.300 0-5.600-1.600-6.500-4.500" />
      </g>
    </svg>
  );
}
