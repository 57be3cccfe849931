import { Module } from '@nestjs/common';
import { DownloadController } from './download.controller.js';
import { UploadController } from './upload.controller.js';

@Module({ controllers: [UploadController, DownloadController] })
export class FilesModule {}
