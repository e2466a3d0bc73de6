import type { ja } from './ja.js';

export const zhHans: typeof ja = {
  errorsTitle: '请确认以下内容',
  required: '必填',
  chooseOne: '请选择',
  back: '上一页',
  next: '下一页',
  send: '提交回答',
  saveForLater: '保存，稍后继续',
  progress: '第{now}部分，共{all}部分：{title}',
  moreQuestions: '根据您的回答，本页增加了问题。',
  yes: '是',
  clear: '取消选择',
  saving: '正在保存…',
  saved: '已保存',
  savedHere: '已保存在本设备上，尚未发送',
  notSaved: '尚未保存。恢复网络后将自动保存',
  sending: '正在提交…',
  waiting: '已准备好提交。恢复网络后将自动发送，您可以关闭本页面',
  offline: '当前没有网络。回答已保存在本设备上，您可以继续填写',
  offlineShared: '当前没有网络。由于是公用设备，关闭本页面后尚未发送的回答将会丢失',
  changedElsewhere: '已加入您在其他窗口中填写的回答',
};
