import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.js';
import { EventPagesController } from './event-pages.controller.js';
import { RegistrationPageController } from './registration-page.controller.js';

/** Pages and calendars of events. */
@Module({ controllers: [CalendarController, EventPagesController, RegistrationPageController] })
export class EventsHttpModule {}
