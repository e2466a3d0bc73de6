import { Camera, CameraOff, Image } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLanguage } from '../locales/parts/events.js';
import { Button, buttonClass } from '../ui/button.js';
import { readCode } from './code-reader.js';

const LOOK_MS = 250;
/** The same ticket held before the camera is read once. */
const SAME_MS = 4_000;

/** Reads tickets with the camera, or from pictures where there is none. */
export function TicketScanner({ onCode }: { onCode: (text: string | null) => void }) {
  const { t } = useLanguage();
  const words = t.events;
  const [isOn, setOn] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const tell = useEffectEvent(onCode);
  useEffect(() => {
    if (!isOn) return;
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    let last = { text: '', at: 0 };
    const look = async () => {
      const place = video.current;
      const text = place && place.readyState >= 2 ? await readCode(place) : null;
      if (isOver) return;
      if (text && (text !== last.text || Date.now() - last.at > SAME_MS)) {
        last = { text, at: Date.now() };
        tell(text);
      }
      timer = setTimeout(() => void look(), LOOK_MS);
    };
    const begin = async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
        if (isOver || !video.current) return stop();
        video.current.srcObject = stream;
        await video.current.play();
        await look();
      } catch {
        setRefused(true);
        setOn(false);
      }
    };
    const stop = () => stream?.getTracks().forEach((track) => track.stop());
    void begin();
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop();
    };
  }, [isOn]);
  return (
    <div className="stack">
      <div className="row">
        <Button
          icon={isOn ? <CameraOff size={18} aria-hidden="true" /> : <Camera size={18} aria-hidden="true" />}
          onClick={() => {
            setRefused(!isOn && !navigator.mediaDevices);
            setOn(!isOn && Boolean(navigator.mediaDevices));
          }}
        >
          {isOn ? words.cameraStop : words.camera}
        </Button>
        <label className={`${buttonClass('quiet')} picture-input`}>
          <Image size={18} aria-hidden="true" />
          {words.picture}
          <input
            type="file"
            accept="image/*"
            className="hidden"
            onChange={(event) => {
              const field = event.currentTarget;
              const file = field.files?.[0];
              field.value = '';
              if (file)
                void createImageBitmap(file)
                  .then(readCode)
                  .then(onCode, () => onCode(null));
            }}
          />
        </label>
      </div>
      {isRefused && <p className="notice warn">{words.cameraNot}</p>}
      {isOn && <video ref={video} className="scanner" muted playsInline aria-label={words.camera} />}
    </div>
  );
}
