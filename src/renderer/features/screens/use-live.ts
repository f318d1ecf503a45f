import { useCallback, useEffect, useState } from 'react';

/** What can be looked at: a screen or a camera. */
export type LiveKind = 'screen' | 'camera';

/** Why nothing is shown. */
export type LiveProblem = 'denied' | 'none' | 'busy' | 'ended' | 'unsupported';

export interface Live {
  readonly stream: MediaStream | null;
  readonly track: MediaStreamTrack | null;
  readonly isAsking: boolean;
  readonly problem: LiveProblem | null;
  /** Asks the person, through the browser, for a screen or for this camera. */
  readonly open: (camera?: string) => void;
  readonly close: () => void;
}

/** The best that a camera can give; a browser takes what is nearest. */
const BEST = { width: { ideal: 4096 }, height: { ideal: 3072 } } as const;

async function ask(kind: LiveKind, camera: string | undefined): Promise<MediaStream> {
  if (kind === 'screen')
    return navigator.mediaDevices.getDisplayMedia({
      video: { frameRate: { ideal: 15 } },
      audio: false,
    });
  const device = camera === undefined ? { facingMode: 'environment' } : { deviceId: { exact: camera } };
  return navigator.mediaDevices.getUserMedia({ video: { ...BEST, ...device }, audio: false });
}

/** What a refusal of the browser means. */
export function problemOf(error: unknown): LiveProblem {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
    case 'AbortError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none';
    case 'NotReadableError':
      return 'busy';
    default:
      return 'unsupported';
  }
}

/** A live picture of a screen or a camera, ended as soon as the place that shows it is left. */
export function useLive(kind: LiveKind): Live {
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<LiveProblem | null>(null);
  const track = stream?.getVideoTracks()[0] ?? null;

  useEffect(() => {
    if (stream === null || track === null) return undefined;
    const ended = (): void => {
      setStream(null);
      setProblem('ended');
    };
    track.addEventListener('ended', ended);
    return () => {
      track.removeEventListener('ended', ended);
      for (const one of stream.getTracks()) one.stop();
    };
  }, [stream, track]);

  const open = useCallback(
    (camera?: string) => {
      if (navigator.mediaDevices === undefined) {
        setProblem('unsupported');
        return;
      }
      setProblem(null);
      setAsking(true);
      ask(kind, camera)
        .then(setStream, (error: unknown) => {
          setStream(null);
          setProblem(problemOf(error));
        })
        .finally(() => setAsking(false));
    },
    [kind],
  );
  const close = useCallback(() => {
    setStream(null);
    setProblem(null);
  }, []);
  return { stream, track, isAsking, problem, open, close };
}
