import { useParams } from '@tanstack/react-router';
import { useRead } from '../api/queries.js';
import { ChapterDocument } from './chapters.documents.js';
import type { Chapter } from './chapters.documents.js';

/** The chapter of the address; every part of its screen reads the same answer. */
export function useChapter(): Chapter {
  const { slug } = useParams({ from: '/chapters/$slug' });
  return useRead(ChapterDocument, { slug }).chapter;
}
