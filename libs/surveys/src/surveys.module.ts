import { Module } from '@nestjs/common';

/** Tables of this lib, for the data source. */
export const surveysEntities: (new () => object)[] = [];

@Module({ providers: [] })
export class SurveysModule {}
