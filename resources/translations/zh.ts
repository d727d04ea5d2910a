<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史记录(&amp;H)</translation>
    </message>
    <message>
        <source>Show the steps and results of this face</source>
        <translation>显示此人脸的步骤和结果</translation>
    </message>
    <message>
        <source>&amp;Copy image</source>
        <translation>复制图像(&amp;C)</translation>
    </message>
    <message>
        <source>Put the edited picture on the clipboard, in full size</source>
        <translation>将编辑后的图像以完整尺寸放入剪贴板</translation>
    </message>
    <message>
        <source>Put the label map as painted on the clipboard</source>
        <translation>将绘制后的标签图放入剪贴板</translation>
    </message>
    <message>
        <source>Copy &amp;original</source>
        <translation>复制原图(&amp;O)</translation>
    </message>
    <message>
        <source>Put the picture without edits on the clipboard</source>
        <translation>将未编辑的图像放入剪贴板</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Copy mas&amp;k picture</source>
        <translation>复制蒙版图像(&amp;K)</translation>
    </message>
    <message>
        <source>Open the picture on the clipboard as a photo, or paint with a mask</source>
        <translation>将剪贴板中的图像作为照片打开，或用作蒙版来绘制</translation>
    </message>
    <message>
        <source>Reset &amp;mask</source>
        <translation>重置蒙版(&amp;M)</translation>
    </message>
    <message>
        <source>Take all paint off; locked parts stay</source>
        <translation>清除所有绘制内容，已锁定的部位保持不变</translation>
    </message>
    <message>
        <source>Remove all &amp;edits</source>
        <translation>移除所有编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Take all edits off this face</source>
        <translation>从此人脸移除所有编辑</translation>
    </message>
    <message>
        <source>Mi&amp;x with another face…</source>
        <translation>与另一张人脸混合(&amp;X)…</translation>
    </message>
    <message>
        <source>Take pose, features or colours of another face</source>
        <translation>采用另一张人脸的姿态、五官或颜色</translation>
    </message>
    <message>
        <source>Other &amp;gallery samples</source>
        <translation>换一批图库样本(&amp;G)</translation>
    </message>
    <message>
        <source>Fill the gallery with other faces</source>
        <translation>用其他人脸填充图库</translation>
    </message>
    <message>
        <source>More ga&amp;llery samples</source>
        <translation>更多图库样本(&amp;L)</translation>
    </message>
    <message>
        <source>Add faces to the gallery</source>
        <translation>向图库添加人脸</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Look, language, painting, saving, speed</source>
        <translation>外观、语言、绘制、保存、速度</translation>
    </message>
    <message>
        <source>Key&amp;board shortcuts…</source>
        <translation>键盘快捷键(&amp;B)…</translation>
    </message>
    <message>
        <source>Choose which keys give which command</source>
        <translation>选择各命令对应的按键</translation>
    </message>
    <message>
        <source>&amp;New face</source>
        <translation>新建人脸(&amp;N)</translation>
    </message>
    <message>
        <source>Sample another face</source>
        <translation>采样另一张人脸</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a project (.egd), a photo, an export or a painted mask</source>
        <translation>打开项目 (.egd)、照片、导出的图像或绘制的蒙版</translation>
    </message>
    <message>
        <source>Open p&amp;hoto…</source>
        <translation>打开照片(&amp;H)…</translation>
    </message>
    <message>
        <source>Edit a face in a photo of your own</source>
        <translation>编辑您自己照片中的人脸</translation>
    </message>
    <message>
        <source>&amp;Save project</source>
        <translation>保存项目(&amp;S)</translation>
    </message>
    <message>
        <source>Save the face with its edits and paint</source>
        <translation>保存人脸及其编辑和绘制内容</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>项目另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Import mask…</source>
        <translation>导入蒙版(&amp;I)…</translation>
    </message>
    <message>
        <source>Take the paint from a label map (PNG)</source>
        <translation>从标签图 (PNG) 获取绘制内容</translation>
    </message>
    <message>
        <source>Export &amp;mask…</source>
        <translation>导出蒙版(&amp;M)…</translation>
    </message>
    <message>
        <source>Write the label map as painted (PNG)</source>
        <translation>写出绘制后的标签图 (PNG)</translation>
    </message>
    <message>
        <source>&amp;Export image…</source>
        <translation>导出图像(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the edited picture</source>
        <translation>写出编辑后的图像</translation>
    </message>
    <message>
        <source>Export &amp;before and after…</source>
        <translation>导出编辑前后对比(&amp;B)…</translation>
    </message>
    <message>
        <source>Export &amp;latent…</source>
        <translation>导出潜变量(&amp;L)…</translation>
    </message>
    <message>
        <source>Write the face as the generator knows it, without and with the edits</source>
        <translation>写出生成器所表示的人脸，含编辑前和编辑后</translation>
    </message>
    <message>
        <source>&amp;Duplicate face</source>
        <translation>创建人脸副本(&amp;D)</translation>
    </message>
    <message>
        <source>Open the same face with its edits and paint once more</source>
        <translation>再次打开同一张人脸，包括其编辑和绘制内容</translation>
    </message>
    <message>
        <source>Ne&amp;xt face</source>
        <translation>下一张人脸(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Previous face</source>
        <translation>上一张人脸(&amp;P)</translation>
    </message>
    <message>
        <source>Reopen closed &amp;face</source>
        <translation>重新打开关闭的人脸(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Close face</source>
        <translation>关闭人脸(&amp;C)</translation>
    </message>
    <message>
        <source>Close o&amp;ther faces</source>
        <translation>关闭其他人脸(&amp;T)</translation>
    </message>
    <message>
        <source>Close all faces but the one in view</source>
        <translation>关闭当前人脸以外的所有人脸</translation>
    </message>
    <message>
        <source>Bring back the face that was closed last</source>
        <translation>恢复最近关闭的人脸</translation>
    </message>
    <message>
        <source>Reco&amp;ver faces…</source>
        <translation>恢复人脸(&amp;V)…</translation>
    </message>
    <message>
        <source>Faces with unsaved work that a crash has left</source>
        <translation>崩溃后遗留的含未保存工作的人脸</translation>
    </message>
    <message>
        <source>Export strength s&amp;weep…</source>
        <translation>导出强度扫描(&amp;W)…</translation>
    </message>
    <message>
        <source>A film or a contact sheet of an edit, from one strength to another</source>
        <translation>将一项编辑从一个强度到另一个强度的变化制成动画或联系表</translation>
    </message>
    <message>
        <source>Edit a folder of photos…</source>
        <translation>编辑照片文件夹…</translation>
    </message>
    <message>
        <source>The same edits on every photo of a folder</source>
        <translation>对文件夹中的每张照片应用相同的编辑</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>复制为命令行</translation>
    </message>
    <message>
        <source>The command that does the same without the window</source>
        <translation>无需窗口即可完成同样操作的命令</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>查找命令(&amp;F)…</translation>
    </message>
    <message>
        <source>Search everything that can be done, and do it</source>
        <translation>搜索所有可用操作并直接执行</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>按键与鼠标(&amp;K)</translation>
    </message>
    <message>
        <source>T&amp;our</source>
        <translation>导览(&amp;O)</translation>
    </message>
    <message>
        <source>Be shown around, from the first stroke to the export</source>
        <translation>从第一笔到导出，带您了解全程</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>模型(&amp;M)…</translation>
    </message>
    <message>
        <source>Networks that are here, and those that can be downloaded</source>
        <translation>已有的网络以及可以下载的网络</translation>
    </message>
    <message>
        <source>&amp;Log…</source>
        <translation>日志(&amp;L)…</translation>
    </message>
    <message>
        <source>What the program has noted, as it happens</source>
        <translation>程序的实时运行记录</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>报告问题(&amp;R)…</translation>
    </message>
    <message>
        <source>Put together what helps to mend it, without pictures or names</source>
        <translation>收集有助于解决问题的信息，不含图像和姓名</translation>
    </message>
    <message>
        <source>Model &amp;terms</source>
        <translation>模型条款(&amp;T)</translation>
    </message>
    <message>
        <source>What may be done with the model and its pictures</source>
        <translation>模型及其图像的允许用途</translation>
    </message>
    <message>
        <source>&amp;About EditGAN Desktop</source>
        <translation>关于 EditGAN Desktop(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation>笔刷(&amp;B)</translation>
    </message>
    <message>
        <source>Paint with the chosen part</source>
        <translation>用所选部位绘制</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>橡皮擦(&amp;E)</translation>
    </message>
    <message>
        <source>Bring the original parts back (or right-drag)</source>
        <translation>恢复原来的部位（或右键拖动）</translation>
    </message>
    <message>
        <source>Res&amp;tore original</source>
        <translation>还原原图(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Lasso</source>
        <translation>套索(&amp;L)</translation>
    </message>
    <message>
        <source>Draw around an area to paint it; with the right button, to erase it</source>
        <translation>围绕区域描画即可填涂；用右键则擦除</translation>
    </message>
    <message>
        <source>Pol&amp;ygon</source>
        <translation>多边形套索(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Rectangle</source>
        <translation>矩形(&amp;R)</translation>
    </message>
    <message>
        <source>Ell&amp;ipse</source>
        <translation>椭圆(&amp;I)</translation>
    </message>
    <message>
        <source>Click corners; Enter or a double-click paints the inside</source>
        <translation>逐点单击顶点；按 Enter 或双击填涂内部</translation>
    </message>
    <message>
        <source>Bring original pixels back; the right button or Alt shows the edits again</source>
        <translation>恢复原图的像素；用右键或 Alt 则重新显示编辑</translation>
    </message>
    <message>
        <source>Drag a rectangle to paint it; Shift: a square, Alt: from its middle</source>
        <translation>拖出矩形进行填涂；Shift：正方形，Alt：从中心开始</translation>
    </message>
    <message>
        <source>Drag an ellipse to paint it; Shift: a circle, Alt: from its middle</source>
        <translation>拖出椭圆进行填涂；Shift：圆形，Alt：从中心开始</translation>
    </message>
    <message>
        <source>&amp;Fill</source>
        <translation>填充(&amp;F)</translation>
    </message>
    <message>
        <source>Turn an area into the chosen part; with Shift, all of the part you click</source>
        <translation>将区域变为所选部位；按住 Shift 则作用于所单击部位的全部</translation>
    </message>
    <message>
        <source>Eye&amp;dropper</source>
        <translation>吸管(&amp;D)</translation>
    </message>
    <message>
        <source>Choose the part you click (or Alt+click, Ctrl+click)</source>
        <translation>选取所单击的部位（或 Alt+单击、Ctrl+单击）</translation>
    </message>
    <message>
        <source>&amp;Pan</source>
        <translation>抓手(&amp;P)</translation>
    </message>
    <message>
        <source>Move the view (or drag with Space or the middle button)</source>
        <translation>移动视图（或按住空格键或中键拖动）</translation>
    </message>
    <message>
        <source>&amp;Symmetric painting</source>
        <translation>对称绘制(&amp;S)</translation>
    </message>
    <message>
        <source>Paint on both sides of the face at once; left parts become right ones</source>
        <translation>同时在人脸两侧绘制；左侧部位对应右侧部位</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>减小笔刷</translation>
    </message>
    <message>
        <source>Smaller brush (or Ctrl+wheel, or Ctrl+Shift and drag)</source>
        <translation>减小笔刷（或 Ctrl+滚轮，或按住 Ctrl+Shift 拖动）</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>增大笔刷</translation>
    </message>
    <message>
        <source>Larger brush (or Ctrl+wheel, or Ctrl+Shift and drag)</source>
        <translation>增大笔刷（或 Ctrl+滚轮，或按住 Ctrl+Shift 拖动）</translation>
    </message>
    <message>
        <source>&amp;Clear paint of this part</source>
        <translation>清除此部位的绘制(&amp;C)</translation>
    </message>
    <message>
        <source>Take off what is painted with the chosen part; other paint stays</source>
        <translation>清除用所选部位绘制的内容；其他绘制保留</translation>
    </message>
    <message>
        <source>Show edits e&amp;verywhere again</source>
        <translation>处处重新显示编辑(&amp;V)</translation>
    </message>
    <message>
        <source>Take back all that was restored to the original</source>
        <translation>撤回所有还原为原图的部分</translation>
    </message>
    <message>
        <source>Mirror paint to the &amp;other side</source>
        <translation>将绘制镜像到另一侧(&amp;O)</translation>
    </message>
    <message>
        <source>Repeat all paint across the axis of the face; left parts become right ones</source>
        <translation>以人脸中轴为准，在另一侧重复所有绘制；左侧部位对应右侧部位</translation>
    </message>
    <message>
        <source>Flip left and ri&amp;ght</source>
        <translation>左右翻转绘制(&amp;G)</translation>
    </message>
    <message>
        <source>Invert the paint: what is painted on one side of the face moves over</source>
        <translation>翻转绘制内容：画在人脸一侧的内容移到另一侧</translation>
    </message>
    <message>
        <source>Copy &amp;mask from…</source>
        <translation>从其他来源复制蒙版(&amp;M)…</translation>
    </message>
    <message>
        <source>Take the parts, or only the paint, of another open face or a file</source>
        <translation>从另一张打开的人脸或文件取得部位，或仅取得绘制内容</translation>
    </message>
    <message>
        <source>Loc&amp;k part</source>
        <translation>锁定部位(&amp;K)</translation>
    </message>
    <message>
        <source>Protect the chosen part: no tool paints over it or erases it</source>
        <translation>保护所选部位：任何工具都不会覆盖或擦除它</translation>
    </message>
    <message>
        <source>&amp;Hide part</source>
        <translation>隐藏部位(&amp;H)</translation>
    </message>
    <message>
        <source>Show the image instead of the colour of the chosen part</source>
        <translation>显示图像而不显示所选部位的颜色</translation>
    </message>
    <message>
        <source>Sho&amp;w only this part</source>
        <translation>仅显示此部位(&amp;W)</translation>
    </message>
    <message>
        <source>Show the colour of the chosen part alone</source>
        <translation>仅显示所选部位的颜色</translation>
    </message>
    <message>
        <source>Show and &amp;unlock all parts</source>
        <translation>显示并解锁所有部位(&amp;U)</translation>
    </message>
    <message>
        <source>All parts are shown, and none is locked</source>
        <translation>显示所有部位，且全部不锁定</translation>
    </message>
    <message>
        <source>Closer &amp;likeness</source>
        <translation>更精细的拟合(&amp;L)</translation>
    </message>
    <message>
        <source>Look longer for the face that resembles the photo; tune it after that</source>
        <translation>花更长时间寻找与照片相似的人脸；之后请再微调</translation>
    </message>
    <message>
        <source>&amp;Tune to photo</source>
        <translation>针对照片微调(&amp;T)</translation>
    </message>
    <message>
        <source>Let the generator learn what it cannot make of this photo yet</source>
        <translation>让生成器学习它尚不能还原的照片内容</translation>
    </message>
    <message>
        <source>&amp;Use tuning</source>
        <translation>使用微调(&amp;U)</translation>
    </message>
    <message>
        <source>Show the face with or without the tuning</source>
        <translation>显示使用或不使用微调的人脸</translation>
    </message>
    <message>
        <source>Adjust &amp;crop…</source>
        <translation>调整裁剪(&amp;C)…</translation>
    </message>
    <message>
        <source>Move, turn or resize the square of the photo, and look for the face anew</source>
        <translation>移动、旋转或缩放照片上的裁剪框，并重新拟合人脸</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Find the face that has the painted parts</source>
        <translation>寻找具有所绘部位的人脸</translation>
    </message>
    <message>
        <source>&amp;Stop and keep</source>
        <translation>停止并保留(&amp;S)</translation>
    </message>
    <message>
        <source>End now and keep the best so far</source>
        <translation>立即结束，保留目前的最佳结果</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>End now and change nothing</source>
        <translation>立即结束，不作任何更改</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>继续优化(&amp;O)</translation>
    </message>
    <message>
        <source>Learn on from where the run ended</source>
        <translation>从上次结束处继续学习</translation>
    </message>
    <message>
        <source>Re&amp;fine</source>
        <translation>精修(&amp;F)</translation>
    </message>
    <message>
        <source>Clean up after the edits on this face</source>
        <translation>清理此人脸上各项编辑的副作用</translation>
    </message>
    <message>
        <source>Save as &amp;vector…</source>
        <translation>保存为向量(&amp;V)…</translation>
    </message>
    <message>
        <source>Keep the painted edit in the library</source>
        <translation>将绘制的编辑保存到向量库</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>任务(&amp;J)</translation>
    </message>
    <message>
        <source>Show what runs, what waits and what is over</source>
        <translation>显示正在运行、等待和已结束的任务</translation>
    </message>
    <message>
        <source>&amp;Pause queue</source>
        <translation>暂停队列(&amp;P)</translation>
    </message>
    <message>
        <source>Finish the running job and begin no other</source>
        <translation>完成当前任务，不再开始新任务</translation>
    </message>
    <message>
        <source>C&amp;lear finished</source>
        <translation>清除已结束的任务(&amp;L)</translation>
    </message>
    <message>
        <source>Take all jobs off the list that are over</source>
        <translation>从列表中移除所有已结束的任务</translation>
    </message>
    <message>
        <source>&amp;Transform</source>
        <translation>变换(&amp;T)</translation>
    </message>
    <message>
        <source>Click a part to move, scale and turn it; Ctrl+click takes its group, Shift+click adds another part</source>
        <translation>单击部位即可移动、缩放和旋转；Ctrl+单击选择整组，Shift+单击添加其他部位</translation>
    </message>
    <message>
        <source>&amp;Select part</source>
        <translation>选择部位(&amp;S)</translation>
    </message>
    <message>
        <source>Take all of the chosen part to be transformed</source>
        <translation>选取所选部位的全部以进行变换</translation>
    </message>
    <message>
        <source>Mirror &amp;horizontally</source>
        <translation>水平镜像(&amp;H)</translation>
    </message>
    <message>
        <source>Swap left and right of the selection</source>
        <translation>左右调换选区</translation>
    </message>
    <message>
        <source>Mirror &amp;vertically</source>
        <translation>垂直镜像(&amp;V)</translation>
    </message>
    <message>
        <source>Swap top and bottom of the selection</source>
        <translation>上下调换选区</translation>
    </message>
    <message>
        <source>&amp;Grow</source>
        <translation>扩展(&amp;G)</translation>
    </message>
    <message>
        <source>Make the selection wider all around</source>
        <translation>向四周扩展选区</translation>
    </message>
    <message>
        <source>Sh&amp;rink</source>
        <translation>收缩(&amp;R)</translation>
    </message>
    <message>
        <source>Make the selection narrower all around</source>
        <translation>向四周收缩选区</translation>
    </message>
    <message>
        <source>S&amp;mooth border</source>
        <translation>平滑边缘(&amp;M)</translation>
    </message>
    <message>
        <source>Calm the border of the selection</source>
        <translation>使选区边缘更平滑</translation>
    </message>
    <message>
        <source>&amp;Apply transformation</source>
        <translation>应用变换(&amp;A)</translation>
    </message>
    <message>
        <source>Keep the selection where it is now (Enter)</source>
        <translation>将选区保留在当前位置 (Enter)</translation>
    </message>
    <message>
        <source>&amp;Cancel transformation</source>
        <translation>取消变换(&amp;C)</translation>
    </message>
    <message>
        <source>Put the selection back, or select nothing (Esc)</source>
        <translation>将选区放回原处，或取消选择 (Esc)</translation>
    </message>
    <message>
        <source>One can&amp;vas</source>
        <translation>单画布(&amp;V)</translation>
    </message>
    <message>
        <source>Give one canvas all the room, or show both side by side</source>
        <translation>让一个画布占满空间，或并排显示两个画布</translation>
    </message>
    <message>
        <source>Other &amp;canvas</source>
        <translation>另一画布(&amp;C)</translation>
    </message>
    <message>
        <source>Where one canvas is alone, show the other one</source>
        <translation>单画布时显示另一个画布</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>Show the whole face</source>
        <translation>显示整张人脸</translation>
    </message>
    <message>
        <source>&amp;1 : 1</source>
        <translation>1:1(&amp;1)</translation>
    </message>
    <message>
        <source>One picture pixel is one screen pixel</source>
        <translation>图像的一个像素对应屏幕的一个像素</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Zoom to part</source>
        <translation>缩放到部位(&amp;Z)</translation>
    </message>
    <message>
        <source>Show the chosen part close by</source>
        <translation>近距离显示所选部位</translation>
    </message>
    <message>
        <source>Turn l&amp;eft</source>
        <translation>向左旋转(&amp;E)</translation>
    </message>
    <message>
        <source>Turn the view by 15° (or drag with Shift and Space or the middle button)</source>
        <translation>将视图旋转 15°（或按住 Shift 和空格键或中键拖动）</translation>
    </message>
    <message>
        <source>Turn ri&amp;ght</source>
        <translation>向右旋转(&amp;G)</translation>
    </message>
    <message>
        <source>Straig&amp;hten</source>
        <translation>摆正视图(&amp;H)</translation>
    </message>
    <message>
        <source>Neither turned nor mirrored</source>
        <translation>取消旋转和镜像</translation>
    </message>
    <message>
        <source>&amp;Mirror view</source>
        <translation>镜像视图(&amp;M)</translation>
    </message>
    <message>
        <source>See the face as in a mirror; the picture itself stays as it is</source>
        <translation>像照镜子一样查看人脸；图像本身不变</translation>
    </message>
    <message>
        <source>&amp;Pixel rulers</source>
        <translation>像素标尺(&amp;P)</translation>
    </message>
    <message>
        <source>Rulers in pixels of the picture along the canvases</source>
        <translation>在画布边缘显示以图像像素为单位的标尺</translation>
    </message>
    <message>
        <source>Edit &amp;region</source>
        <translation>编辑区域(&amp;R)</translation>
    </message>
    <message>
        <source>Outline what an edit may change</source>
        <translation>描出编辑可以更改的范围</translation>
    </message>
    <message>
        <source>Part out&amp;lines</source>
        <translation>部位轮廓(&amp;L)</translation>
    </message>
    <message>
        <source>Draw the borders of the parts</source>
        <translation>描出各部位的边界</translation>
    </message>
    <message>
        <source>Parts &amp;as outlines</source>
        <translation>以轮廓显示部位(&amp;A)</translation>
    </message>
    <message>
        <source>Draw the parts as borders in their colours, and the picture inside</source>
        <translation>以各自的颜色描出部位边界，内部显示图像</translation>
    </message>
    <message>
        <source>&amp;Uncertainty</source>
        <translation>不确定性(&amp;U)</translation>
    </message>
    <message>
        <source>Glow where the parts are unsure</source>
        <translation>在部位识别不确定处发光显示</translation>
    </message>
    <message>
        <source>&amp;Wipe</source>
        <translation>卷帘对比(&amp;W)</translation>
    </message>
    <message>
        <source>Before on the left, after on the right of a line you drag</source>
        <translation>拖动分界线：左侧为编辑前，右侧为编辑后</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>差异(&amp;D)</translation>
    </message>
    <message>
        <source>Show how much each pixel has changed</source>
        <translation>显示每个像素的变化程度</translation>
    </message>
    <message>
        <source>Flic&amp;ker</source>
        <translation>闪烁对比(&amp;K)</translation>
    </message>
    <message>
        <source>Before and after in turns, twice a second, but not while you paint</source>
        <translation>编辑前后交替显示，每秒两次；绘制时不闪烁</translation>
    </message>
    <message>
        <source>La&amp;bel faces…</source>
        <translation>标注人脸(&amp;B)…</translation>
    </message>
    <message>
        <source>Make parts of your own: label a few faces, train, and edit with them</source>
        <translation>自定义部位：标注几张人脸、训练，然后用它们来编辑</translation>
    </message>
    <message>
        <source>Pa&amp;nels</source>
        <translation>面板(&amp;N)</translation>
    </message>
    <message>
        <source>Show the panels beside the canvases, or give them the room</source>
        <translation>显示画布旁的面板，或把空间让给画布</translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation>重置布局(&amp;Y)</translation>
    </message>
    <message>
        <source>Put all panels back where they were at first</source>
        <translation>将所有面板恢复到初始位置</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>Choose the parts that are to be labelled</source>
        <translation>选择要标注的部位</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Back to editing; everything is kept</source>
        <translation>返回编辑；所有内容都会保留</translation>
    </message>
    <message>
        <source>Edit &amp;parts…</source>
        <translation>编辑部位(&amp;P)…</translation>
    </message>
    <message>
        <source>Add, remove, name and colour the parts of this project</source>
        <translation>添加、移除、命名本项目的部位并设置颜色</translation>
    </message>
    <message>
        <source>&amp;Import labelled faces…</source>
        <translation>导入已标注的人脸(&amp;I)…</translation>
    </message>
    <message>
        <source>Take label maps of these parts from a zip or a folder</source>
        <translation>从 zip 文件或文件夹取得这些部位的标签图</translation>
    </message>
    <message>
        <source>&amp;Export project…</source>
        <translation>导出项目(&amp;E)…</translation>
    </message>
    <message>
        <source>Write parts and labelled faces to a zip file</source>
        <translation>将部位和已标注的人脸写入 zip 文件</translation>
    </message>
    <message>
        <source>Most &amp;helpful face</source>
        <translation>最有帮助的人脸(&amp;H)</translation>
    </message>
    <message>
        <source>Sample the face that would teach the most: where the network is least sure</source>
        <translation>采样最有学习价值的人脸：网络最不确定的那一张</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>This face is labelled well enough to learn from</source>
        <translation>此人脸的标注已足够好，可供学习</translation>
    </message>
    <message>
        <source>&amp;Accept suggestion</source>
        <translation>接受建议(&amp;A)</translation>
    </message>
    <message>
        <source>Take the parts as the network sees them for the whole face</source>
        <translation>整张人脸采用网络识别出的部位</translation>
    </message>
    <message>
        <source>&amp;Remove face</source>
        <translation>移除人脸(&amp;R)</translation>
    </message>
    <message>
        <source>Take the face and its labels out of the project</source>
        <translation>将此人脸及其标签从项目中移除</translation>
    </message>
    <message>
        <source>&amp;Take paint off</source>
        <translation>清除绘制(&amp;T)</translation>
    </message>
    <message>
        <source>Back to the labels this face was opened with</source>
        <translation>恢复到打开此人脸时的标签</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>Learn the parts from the faces that are done</source>
        <translation>从标为完成的人脸学习部位</translation>
    </message>
    <message>
        <source>&amp;Stop training</source>
        <translation>停止训练(&amp;S)</translation>
    </message>
    <message>
        <source>Stop now; the training can go on later</source>
        <translation>立即停止；以后可以继续训练</translation>
    </message>
    <message>
        <source>&amp;Edit with these parts</source>
        <translation>用这些部位编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Switch the edit window to the parts of this project</source>
        <translation>将编辑窗口切换到本项目的部位</translation>
    </message>
    <message>
        <source>&amp;Apply selected vectors</source>
        <translation>应用所选向量(&amp;A)</translation>
    </message>
    <message>
        <source>Put the vectors that are selected in the library on this face</source>
        <translation>将向量库中选定的向量应用到此人脸</translation>
    </message>
    <message>
        <source>&amp;Find vectors</source>
        <translation>查找向量(&amp;F)</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜索向量库</translation>
    </message>
    <message>
        <source>&amp;Merge edits into one vector…</source>
        <translation>将编辑合并为一个向量(&amp;M)…</translation>
    </message>
    <message>
        <source>Make one vector of several edits on this face</source>
        <translation>将此人脸上的多项编辑合成一个向量</translation>
    </message>
    <message>
        <source>A&amp;verage selected vectors…</source>
        <translation>平均所选向量(&amp;V)…</translation>
    </message>
    <message>
        <source>Make a better vector of several examples of one edit</source>
        <translation>由同一编辑的多个样例得到更好的向量</translation>
    </message>
    <message>
        <source>&amp;Import vectors…</source>
        <translation>导入向量(&amp;I)…</translation>
    </message>
    <message>
        <source>Import vectors and packs from files</source>
        <translation>从文件导入向量和向量包</translation>
    </message>
    <message>
        <source>&amp;Export a pack…</source>
        <translation>导出向量包(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the selected vectors, or all of your own, into one file</source>
        <translation>将所选向量或您的全部向量写入一个文件</translation>
    </message>
    <message>
        <source>Fav&amp;ourites only</source>
        <translation>仅显示收藏(&amp;O)</translation>
    </message>
    <message>
        <source>Show only the vectors that have a star</source>
        <translation>仅显示带星标的向量</translation>
    </message>
    <message>
        <source>As &amp;pictures</source>
        <translation>以图像显示(&amp;P)</translation>
    </message>
    <message>
        <source>Show the vectors as pictures side by side</source>
        <translation>以图像并列显示向量</translation>
    </message>
    <message>
        <source>&amp;Undo library change</source>
        <translation>撤销向量库更改(&amp;U)</translation>
    </message>
    <message>
        <source>Take back what was done to the library last</source>
        <translation>撤回上一次对向量库的更改</translation>
    </message>
    <message>
        <source>&amp;Restore deleted vector</source>
        <translation>恢复已删除的向量(&amp;R)</translation>
    </message>
    <message>
        <source>Bring back the vector that was deleted last</source>
        <translation>恢复最近删除的向量</translation>
    </message>
    <message>
        <source>Region &amp;brush</source>
        <translation>区域笔刷(&amp;B)</translation>
    </message>
    <message>
        <source>Add to what an edit may change; with the right button or Alt, take from it</source>
        <translation>扩大编辑可更改的范围；用右键或 Alt 则缩小</translation>
    </message>
    <message>
        <source>&amp;Reset region</source>
        <translation>重置区域(&amp;R)</translation>
    </message>
    <message>
        <source>The edit region as it comes from the paint</source>
        <translation>恢复由绘制得出的编辑区域</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Written: {0}</source>
        <translation>已写入：{0}</translation>
    </message>
    <message>
        <source>Look at the program</source>
        <translation>检查程序</translation>
    </message>
    <message>
        <source>{title} is here</source>
        <translation>“{title}”已就绪</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>Keep a copy</source>
        <translation>保留副本</translation>
    </message>
    <message>
        <source>Remove a copy</source>
        <translation>移除副本</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Edit a folder of photos</source>
        <translation>编辑照片文件夹</translation>
    </message>
    <message>
        <source>{name} cannot be looked at: {reason}</source>
        <translation>无法查看 {name}：{reason}</translation>
    </message>
    <message>
        <source>Choose a recipe: a project, an exported picture, or a .json file.</source>
        <translation>请选择配方：项目、导出的图像或 .json 文件。</translation>
    </message>
    <message>
        <source>Choose the folder with the photos.</source>
        <translation>请选择存放照片的文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder for the edited photos.</source>
        <translation>请选择存放编辑后照片的文件夹。</translation>
    </message>
    <message>
        <source>The edited photos need another folder: the originals stay as they are.</source>
        <translation>编辑后的照片需要另一个文件夹：原件保持不变。</translation>
    </message>
    <message>
        <source>Recipes ({endings})</source>
        <translation>配方 ({endings})</translation>
    </message>
    <message>
        <source>Choose a recipe</source>
        <translation>选择配方</translation>
    </message>
    <message>
        <source>Folder with the photos</source>
        <translation>存放照片的文件夹</translation>
    </message>
    <message>
        <source>This face</source>
        <translation>此人脸</translation>
    </message>
    <message>
        <source>The edits on the face in view</source>
        <translation>当前人脸上的编辑</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>A project, an export, or a .json recipe</source>
        <translation>项目、导出的图像或 .json 配方</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>As each photo</source>
        <translation>与原照片相同</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>The largest</source>
        <translation>最大的</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Faces in each photo</source>
        <translation>每张照片中的人脸</translation>
    </message>
    <message>
        <source>Steps of the likeness</source>
        <translation>拟合步数</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> 步</translation>
    </message>
    <message>
        <source>More steps come closer to each face and take longer</source>
        <translation>步数越多越接近每张人脸，但耗时更长</translation>
    </message>
    <message>
        <source>&amp;Tune the generator to each photo (slow, closest)</source>
        <translation>针对每张照片微调生成器（慢，最接近）(&amp;T)</translation>
    </message>
    <message>
        <source>Folders &amp;inside the folder, too</source>
        <translation>包括子文件夹(&amp;I)</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>&amp;Recipe</source>
        <translation>配方(&amp;R)</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>&amp;Photos in</source>
        <translation>照片所在文件夹(&amp;P)</translation>
    </message>
    <message>
        <source>Photos in</source>
        <translation>照片所在文件夹</translation>
    </message>
    <message>
        <source>Folder for the edited photos</source>
        <translation>存放编辑后照片的文件夹</translation>
    </message>
    <message>
        <source>&amp;Write to</source>
        <translation>写入到(&amp;W)</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>写入到</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>&amp;Likeness</source>
        <translation>拟合(&amp;L)</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Browse: {name}</source>
        <translation>浏览：{name}</translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message>
        <source>Photos of {folder}</source>
        <translation>{folder} 中的照片</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>结束(&amp;E)</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
    <message>
        <source>, {time} left</source>
        <translation>，剩余 {time}</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>正在排队等待</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>{count} of {total} photos</source>
        <translation>{count} / {total} 张照片</translation>
    </message>
    <message>
        <source>{count} done before</source>
        <translation>{count} 张先前已完成</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} 张失败</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Done before</source>
        <translation>先前已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>File, or reason</source>
        <translation>文件或原因</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>The photo in work is finished first</source>
        <translation>先完成正在处理的照片</translation>
    </message>
</context>
<context>
    <name>Batches</name>
    <message>
        <source>Edit a folder of photos</source>
        <translation>编辑照片文件夹</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>正在排队等待</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>All photos are done</source>
        <translation>所有照片均已完成</translation>
    </message>
    <message>
        <source>Ended. What is done is kept; the same folders go on from there</source>
        <translation>已结束。已完成的部分会保留；选择相同的文件夹即可继续</translation>
    </message>
    <message>
        <source>It failed; Continue tries again</source>
        <translation>失败；可按“继续”重试</translation>
    </message>
</context>
<context>
    <name>BrushControls</name>
    <message>
        <source>Brush size</source>
        <translation>笔刷大小</translation>
    </message>
    <message>
        <source>Diameter of the brush in pixels of the mask ([ and ], Ctrl+wheel, Ctrl+Shift and drag)</source>
        <translation>笔刷直径，以蒙版像素计（[ 和 ]，Ctrl+滚轮，Ctrl+Shift 并拖动）</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>笔压</translation>
    </message>
    <message>
        <source>Pressure: a pen that is pressed less paints thinner</source>
        <translation>笔压：压感笔越轻，笔画越细</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>Callout</name>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>End the tour (Esc); Help, Tour begins it again</source>
        <translation>结束导览 (Esc)；可从“帮助”&gt;“导览”重新开始</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} / {total}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Image canvas</source>
        <translation>图像画布</translation>
    </message>
    <message>
        <source>Mask canvas</source>
        <translation>蒙版画布</translation>
    </message>
    <message>
        <source>Paint parts of the face here. The wheel zooms, Space and drag pans.</source>
        <translation>在此绘制人脸的部位。滚轮缩放，按住空格键拖动可平移。</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Closed {title}</source>
        <translation>已关闭“{title}”</translation>
    </message>
    <message>
        <source>Closed {count} faces</source>
        <translation>已关闭 {count} 张人脸</translation>
    </message>
</context>
<context>
    <name>Combining</name>
    <message>
        <source>{name} and more</source>
        <translation>{name} 等</translation>
    </message>
    <message>
        <source>Save as new vector</source>
        <translation>另存为新向量</translation>
    </message>
    <message>
        <source>{name}, mean</source>
        <translation>{name}（平均）</translation>
    </message>
    <message>
        <source>Mean of {count} vectors</source>
        <translation>{count} 个向量的平均</translation>
    </message>
    <message>
        <source>Picture of a vector</source>
        <translation>向量的图像</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>The mask is on the clipboard</source>
        <translation>蒙版已放入剪贴板</translation>
    </message>
    <message>
        <source>The picture is on the clipboard ({size})</source>
        <translation>图像已放入剪贴板（{size}）</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>CopyMaskDialog</name>
    <message>
        <source>Copy mask from</source>
        <translation>复制蒙版来源</translation>
    </message>
    <message>
        <source>What to take</source>
        <translation>复制内容</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>所有部位</translation>
    </message>
    <message>
        <source>The face is to have the parts of the other one</source>
        <translation>让此人脸具有另一张人脸的部位</translation>
    </message>
    <message>
        <source>Only the paint</source>
        <translation>仅绘制内容</translation>
    </message>
    <message>
        <source>What is painted there, at the same place</source>
        <translation>将那里的绘制内容放到相同位置</translation>
    </message>
    <message>
        <source>Other open faces</source>
        <translation>其他打开的人脸</translation>
    </message>
    <message>
        <source>painted on</source>
        <translation>有绘制</translation>
    </message>
    <message>
        <source>Paint this face so; locked parts stay as they are</source>
        <translation>按此绘制这张人脸；锁定的部位保持不变</translation>
    </message>
    <message>
        <source>Take the paint from a label map (PNG)</source>
        <translation>从标签图 (PNG) 获取绘制内容</translation>
    </message>
    <message>
        <source>No other face is open</source>
        <translation>没有打开其他人脸</translation>
    </message>
    <message>
        <source>Open one, or take a mask from a file.</source>
        <translation>请打开一张，或从文件取得蒙版。</translation>
    </message>
</context>
<context>
    <name>CropDialog</name>
    <message>
        <source>See all (Ctrl+0)</source>
        <translation>查看全图 (Ctrl+0)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Place the crop</source>
        <translation>放置裁剪框</translation>
    </message>
    <message>
        <source>This face is small: the square is only {side} pixels wide. The result will be softer than the photo.</source>
        <translation>此人脸较小：裁剪框只有 {side} 像素宽。结果会比照片柔和。</translation>
    </message>
    <message>
        <source>Use this crop</source>
        <translation>使用此裁剪</translation>
    </message>
    <message>
        <source>Edit the face in the square (Enter)</source>
        <translation>编辑裁剪框中的人脸 (Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave all as it is (Esc)</source>
        <translation>全部保持不变 (Esc)</translation>
    </message>
    <message>
        <source>Back to where the square was at first (Home)</source>
        <translation>回到裁剪框最初的位置 (Home)</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} 像素</translation>
    </message>
    <message>
        <source>Zoom out (Ctrl+−, wheel)</source>
        <translation>缩小 (Ctrl+−，滚轮)</translation>
    </message>
    <message>
        <source>Zoom in (Ctrl++, wheel)</source>
        <translation>放大 (Ctrl++，滚轮)</translation>
    </message>
    <message>
        <source>See the square large (Ctrl+1)</source>
        <translation>放大查看裁剪框 (Ctrl+1)</translation>
    </message>
    <message>
        <source>No face was found. Place the square by hand: eyes on the upper guides, mouth on the lower one.</source>
        <translation>未找到人脸。请手动放置裁剪框：双眼对准上方参考线，嘴对准下方参考线。</translation>
    </message>
    <message>
        <source>What will be edited</source>
        <translation>将要编辑的内容</translation>
    </message>
    <message>
        <source>Drag inside to move, a corner to resize (Ctrl: about the middle), the knob or outside to turn (Shift: by 15°). The wheel zooms, Space and drag moves the photo.
Arrow keys move (Shift: by ten), [ and ] turn, + and − resize, Home resets.</source>
        <translation>在框内拖动可移动，拖动角点可缩放（Ctrl：以中心为准），拖动手柄或框外可旋转（Shift：每次 15°）。滚轮缩放视图，按住空格键拖动可移动照片。
方向键移动（Shift：每次十像素），[ 和 ] 旋转，+ 和 − 缩放，Home 重置。</translation>
    </message>
</context>
<context>
    <name>CropFigures</name>
    <message>
        <source>Middle of the square from the left, in pixels of the photo</source>
        <translation>裁剪框中心到左边的距离，以照片像素计</translation>
    </message>
    <message>
        <source>Middle of the square from above, in pixels of the photo</source>
        <translation>裁剪框中心到顶边的距离，以照片像素计</translation>
    </message>
    <message>
        <source>Side of the square, in pixels of the photo</source>
        <translation>裁剪框的边长，以照片像素计</translation>
    </message>
    <message>
        <source>Angle of the square, clockwise, in degrees</source>
        <translation>裁剪框的角度，顺时针，以度计</translation>
    </message>
    <message>
        <source>&amp;Across</source>
        <translation>横向(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>纵向(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>大小(&amp;S)</translation>
    </message>
    <message>
        <source>A&amp;ngle</source>
        <translation>角度(&amp;N)</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
</context>
<context>
    <name>CropView</name>
    <message>
        <source>Photo with the square to be used</source>
        <translation>带有裁剪框的照片</translation>
    </message>
    <message>
        <source>Arrow keys move the square, bracket keys turn it, plus and minus resize it, Home puts it back.</source>
        <translation>方向键移动裁剪框，方括号键旋转，加减号键缩放，Home 复位。</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>What went wrong</source>
        <translation>问题所在</translation>
    </message>
    <message>
        <source>Details of the failure</source>
        <translation>失败详情</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the whole text</source>
        <translation>复制全文</translation>
    </message>
</context>
<context>
    <name>DocumentTabs</name>
    <message>
        <source>{title}, not saved</source>
        <translation>{title}，未保存</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Close (middle click)</source>
        <translation>关闭（中键单击）</translation>
    </message>
    <message>
        <source>Close {title}</source>
        <translation>关闭“{title}”</translation>
    </message>
    <message>
        <source>Open faces</source>
        <translation>打开的人脸</translation>
    </message>
</context>
<context>
    <name>DropMark</name>
    <message>
        <source>Drop to open: photos, projects, exports, masks, vectors</source>
        <translation>拖放以打开：照片、项目、导出的图像、蒙版、向量</translation>
    </message>
</context>
<context>
    <name>EditMenu</name>
    <message>
        <source>Coarse</source>
        <translation>粗略</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中等</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>精细</translation>
    </message>
    <message>
        <source>&amp;Coarse: pose and shape</source>
        <translation>粗略：姿态和形状(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Middle: features of the face</source>
        <translation>中等：五官(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Fine: colour and texture</source>
        <translation>精细：颜色和纹理(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Solo: this edit alone</source>
        <translation>单独应用此编辑(&amp;S)</translation>
    </message>
    <message>
        <source>Strength to &amp;0</source>
        <translation>强度归 0(&amp;0)</translation>
    </message>
    <message>
        <source>Sa&amp;ve as new vector…</source>
        <translation>另存为新向量(&amp;V)…</translation>
    </message>
    <message>
        <source>Mer&amp;ge edits into one…</source>
        <translation>将编辑合并为一个(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Remove from this face</source>
        <translation>从此人脸移除(&amp;R)</translation>
    </message>
    <message>
        <source>Rows of &amp;W+</source>
        <translation>W+ 的行(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;All rows</source>
        <translation>所有行(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;hoose rows…</source>
        <translation>选择行(&amp;H)…</translation>
    </message>
</context>
<context>
    <name>EditRow</name>
    <message>
        <source>Save to the library</source>
        <translation>保存到向量库</translation>
    </message>
    <message>
        <source>Rows of W+, save, merge, …</source>
        <translation>W+ 的行、保存、合并等</translation>
    </message>
    <message>
        <source>Save {name}</source>
        <translation>保存“{name}”</translation>
    </message>
    <message>
        <source>Menu of {name}</source>
        <translation>“{name}”的菜单</translation>
    </message>
    <message>
        <source>Drag to another place (Alt+Up, Alt+Down)</source>
        <translation>拖动以调整位置 (Alt+Up，Alt+Down)</translation>
    </message>
    <message>
        <source>Move {name}</source>
        <translation>移动“{name}”</translation>
    </message>
    <message>
        <source>Acts on rows {first} to {last} of W+ alone</source>
        <translation>仅作用于 W+ 的第 {first} 至 {last} 行</translation>
    </message>
    <message>
        <source>All edits again (Alt+S)</source>
        <translation>恢复应用所有编辑 (Alt+S)</translation>
    </message>
    <message>
        <source>This edit alone for now (Alt+S)</source>
        <translation>暂时仅应用此编辑 (Alt+S)</translation>
    </message>
    <message>
        <source>Solo {name}</source>
        <translation>单独应用“{name}”</translation>
    </message>
    <message>
        <source>Strength of {name}</source>
        <translation>“{name}”的强度</translation>
    </message>
    <message>
        <source>Place {place} of {count}</source>
        <translation>第 {place} 项，共 {count} 项</translation>
    </message>
    <message>
        <source>Parts: {parts}</source>
        <translation>部位：{parts}</translation>
    </message>
    <message>
        <source>Not in the library yet</source>
        <translation>尚未保存到向量库</translation>
    </message>
</context>
<context>
    <name>EditsList</name>
    <message>
        <source>Edits on this face</source>
        <translation>此人脸上的编辑</translation>
    </message>
</context>
<context>
    <name>EditsPanel</name>
    <message>
        <source>Solo, strengths, merge</source>
        <translation>单独应用、强度、合并</translation>
    </message>
    <message>
        <source>Menu of the edits</source>
        <translation>编辑的菜单</translation>
    </message>
    <message>
        <source>&amp;Merge edits into one vector…</source>
        <translation>将编辑合并为一个向量(&amp;M)…</translation>
    </message>
    <message>
        <source>All strengths to &amp;0</source>
        <translation>所有强度归 0(&amp;0)</translation>
    </message>
    <message>
        <source>&amp;Remove all edits</source>
        <translation>移除所有编辑(&amp;R)</translation>
    </message>
    <message>
        <source>Move a slider in the library, or paint and run.</source>
        <translation>请移动向量库中的滑块，或绘制后运行。</translation>
    </message>
    <message>
        <source>No face is open.</source>
        <translation>没有打开的人脸。</translation>
    </message>
    <message>
        <source>On this face</source>
        <translation>此人脸上的编辑</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Used last</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开“{name}”</translation>
    </message>
    <message>
        <source>No face is open</source>
        <translation>没有打开的人脸</translation>
    </message>
    <message>
        <source>Sample a face, or drop a photo or a project here.</source>
        <translation>请采样一张人脸，或将照片或项目拖放到此处。</translation>
    </message>
</context>
<context>
    <name>ExchangeFeature</name>
    <message>
        <source>There is no picture on the clipboard</source>
        <translation>剪贴板中没有图像</translation>
    </message>
    <message>
        <source>pasted.png</source>
        <translation>粘贴的图像.png</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>压缩级别</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>WebP holds at most {most} pixels a side</source>
        <translation>WebP 每边最多 {most} 像素</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} 像素</translation>
    </message>
    <message>
        <source>{bits} bits</source>
        <translation>{bits} 位</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>约 {size}</translation>
    </message>
    <message>
        <source>JPEG knows no transparency: such places become white.</source>
        <translation>JPEG 不支持透明：透明处将变为白色。</translation>
    </message>
    <message>
        <source>The photo has {bits} bits; PNG and TIFF keep them.</source>
        <translation>此照片为 {bits} 位；PNG 和 TIFF 可保留。</translation>
    </message>
    <message>
        <source>&amp;Whole photo with the edit</source>
        <translation>含编辑的整张照片(&amp;W)</translation>
    </message>
    <message>
        <source>{width} × {height}</source>
        <translation>{width} × {height}</translation>
    </message>
    <message>
        <source>The face a&amp;lone ({size})</source>
        <translation>仅人脸（{size}）(&amp;L)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Keep every pixel (lossless)</source>
        <translation>保留每个像素（无损）</translation>
    </message>
    <message>
        <source>Keep the photo&apos;s own &amp;information (camera, place, time)</source>
        <translation>保留照片自身的信息（相机、地点、时间）(&amp;I)</translation>
    </message>
    <message>
        <source>EXIF, XMP and IPTC. The colour profile stays in any case.</source>
        <translation>EXIF、XMP 和 IPTC。颜色配置文件始终保留。</translation>
    </message>
    <message>
        <source>Keep the e&amp;dit in the file, to go on from it later</source>
        <translation>在文件中保留编辑，以便日后继续(&amp;D)</translation>
    </message>
    <message>
        <source>Every pixel is kept.</source>
        <translation>保留每个像素。</translation>
    </message>
    <message>
        <source>Every pixel is kept; more is slower and smaller.</source>
        <translation>保留每个像素；数值越大越慢，文件越小。</translation>
    </message>
    <message>
        <source>From 90 up, colours keep their full resolution.</source>
        <translation>90 及以上时，颜色保持完整分辨率。</translation>
    </message>
    <message>
        <source>The seed and the edits. Open the file here to go on with them.</source>
        <translation>种子和编辑。在此打开该文件即可继续编辑。</translation>
    </message>
    <message>
        <source>The latent, the edits, and the name of the photo. Open the file here to go on with them: then the photo itself is asked for, which is not in it. Nor is a tuning; a project holds both.</source>
        <translation>潜变量、编辑以及照片的名称。在此打开该文件即可继续编辑：届时需要照片本身，文件中并不包含它，也不包含微调；项目则两者都包含。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>The file says that a generative model edited it.</source>
        <translation>文件会注明由生成模型编辑。</translation>
    </message>
    <message>
        <source>The file says that a generative model made it.</source>
        <translation>文件会注明由生成模型制作。</translation>
    </message>
    <message>
        <source>So that people and programs can tell it from a photo as it was taken: the IPTC digital source type, in the file&apos;s XMP. It cannot be left out.</source>
        <translation>以便人和程序将其与原样拍摄的照片区分：文件 XMP 中的 IPTC 数字来源类型。此项不能省略。</translation>
    </message>
</context>
<context>
    <name>ExportView</name>
    <message>
        <source>The picture</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>A detail of the file</source>
        <translation>文件的局部</translation>
    </message>
    <message>
        <source>Detail, one to one</source>
        <translation>局部，1:1</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Export image</source>
        <translation>导出图像</translation>
    </message>
    <message>
        <source>Export before and after</source>
        <translation>导出编辑前后对比</translation>
    </message>
    <message>
        <source>Export latent</source>
        <translation>导出潜变量</translation>
    </message>
    <message>
        <source>Export mask</source>
        <translation>导出蒙版</translation>
    </message>
    <message>
        <source>There was no room for all edits in it: PNG or TIFF has more</source>
        <translation>空间不足以容纳所有编辑：PNG 或 TIFF 的空间更大</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export vector</source>
        <translation>导出向量</translation>
    </message>
</context>
<context>
    <name>FaceNames</name>
    <message>
        <source>Seed {seed}</source>
        <translation>种子 {seed}</translation>
    </message>
    <message>
        <source>Seed {seed}, variety {truncation}</source>
        <translation>种子 {seed}，多样性 {truncation}</translation>
    </message>
    <message>
        <source>Photo {name}</source>
        <translation>照片 {name}</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>New face</source>
        <translation>新建人脸</translation>
    </message>
</context>
<context>
    <name>FacesRow</name>
    <message>
        <source>Faces in the photo</source>
        <translation>照片中的人脸</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>人脸 {number}</translation>
    </message>
    <message>
        <source>{name} (key {number})</source>
        <translation>{name}（按键 {number}）</translation>
    </message>
</context>
<context>
    <name>FacesStrip</name>
    <message>
        <source>Pictures of the gallery</source>
        <translation>图库中的图像</translation>
    </message>
    <message>
        <source>Open a face, and see it here with another pose, other features or colours.</source>
        <translation>打开一张人脸，即可在此查看它换用其他姿态、五官或颜色的样子。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Open as a face of its own</source>
        <translation>作为独立的人脸打开</translation>
    </message>
    <message>
        <source>Mix with this face…</source>
        <translation>与此人脸混合…</translation>
    </message>
    <message>
        <source>Copy seed</source>
        <translation>复制种子</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>{number} MB</source>
        <translation>{number} MB</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} 秒</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} 分钟</translation>
    </message>
</context>
<context>
    <name>FileKinds</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>EditGAN projects</source>
        <translation>EditGAN 项目</translation>
    </message>
    <message>
        <source>Editing vectors</source>
        <translation>编辑向量</translation>
    </message>
    <message>
        <source>Editing vectors and packs</source>
        <translation>编辑向量和向量包</translation>
    </message>
    <message>
        <source>GIF</source>
        <translation>GIF</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>Label schemes</source>
        <translation>标签方案</translation>
    </message>
    <message>
        <source>Labelling projects</source>
        <translation>标注项目</translation>
    </message>
    <message>
        <source>Labelling projects, label maps</source>
        <translation>标注项目、标签图</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>潜变量</translation>
    </message>
    <message>
        <source>MP4</source>
        <translation>MP4</translation>
    </message>
    <message>
        <source>NumPy arrays</source>
        <translation>NumPy 数组</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>Packs of vectors</source>
        <translation>向量包</translation>
    </message>
    <message>
        <source>Photo or project</source>
        <translation>照片或项目</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Projects, photos, masks</source>
        <translation>项目、照片、蒙版</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>TIFF</source>
        <translation>TIFF</translation>
    </message>
    <message>
        <source>WebP</source>
        <translation>WebP</translation>
    </message>
    <message>
        <source>Zip archives</source>
        <translation>Zip 压缩文件</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Import mask</source>
        <translation>导入蒙版</translation>
    </message>
    <message>
        <source>Import vectors</source>
        <translation>导入向量</translation>
    </message>
    <message>
        <source>Changed to the parts of {name}: {title}</source>
        <translation>已切换到“{name}”的部位：{title}</translation>
    </message>
    <message>
        <source>{title} is not here: the paint of {name} was taken over to {here}</source>
        <translation>这里没有“{title}”：“{name}”的绘制内容已转换到“{here}”</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Where is {name}?</source>
        <translation>{name} 在哪里？</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
</context>
<context>
    <name>FillPage</name>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>The connected area you click</source>
        <translation>所单击的相连区域</translation>
    </message>
    <message>
        <source>Whole part</source>
        <translation>整个部位</translation>
    </message>
    <message>
        <source>All of the part you click (or Shift and click)</source>
        <translation>所单击部位的全部（或按住 Shift 单击）</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>All parts of the group you click, such as both brows</source>
        <translation>所单击的组的所有部位，例如两条眉毛</translation>
    </message>
    <message>
        <source>What a fill takes</source>
        <translation>填充的范围</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>Preview of the film</source>
        <translation>动画预览</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>预览…</translation>
    </message>
</context>
<context>
    <name>GalleryBar</name>
    <message>
        <source>What the gallery shows</source>
        <translation>图库显示的内容</translation>
    </message>
    <message>
        <source>With these edits</source>
        <translation>带当前编辑</translation>
    </message>
    <message>
        <source>Other samples</source>
        <translation>换一批样本</translation>
    </message>
    <message>
        <source>More samples</source>
        <translation>更多样本</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Other faces</source>
        <translation>其他人脸</translation>
    </message>
    <message>
        <source>Pose</source>
        <translation>姿态</translation>
    </message>
    <message>
        <source>This person, posing as others do</source>
        <translation>此人换用他人的姿态</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>五官</translation>
    </message>
    <message>
        <source>This person with some features of others</source>
        <translation>此人带有他人的部分五官特征</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>This person in the colours and light of others</source>
        <translation>此人换用他人的颜色和光照</translation>
    </message>
    <message>
        <source>Show the edits on this face on all of them; they follow the sliders</source>
        <translation>在所有图像上显示此人脸的编辑；随滑块变化</translation>
    </message>
</context>
<context>
    <name>GalleryFeature</name>
    <message>
        <source>Pose of seed {seed}</source>
        <translation>种子 {seed} 的姿态</translation>
    </message>
    <message>
        <source>Features of seed {seed}</source>
        <translation>种子 {seed} 的五官</translation>
    </message>
    <message>
        <source>Colours of seed {seed}</source>
        <translation>种子 {seed} 的颜色</translation>
    </message>
</context>
<context>
    <name>GalleryList</name>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
</context>
<context>
    <name>GalleryModel</name>
    <message>
        <source>Seed {seed}</source>
        <translation>种子 {seed}</translation>
    </message>
    <message>
        <source>Click opens it</source>
        <translation>单击即可打开</translation>
    </message>
    <message>
        <source>With the pose of seed {seed}</source>
        <translation>采用种子 {seed} 的姿态</translation>
    </message>
    <message>
        <source>With features of seed {seed}</source>
        <translation>采用种子 {seed} 的五官</translation>
    </message>
    <message>
        <source>With the colours of seed {seed}</source>
        <translation>采用种子 {seed} 的颜色</translation>
    </message>
    <message>
        <source>Click applies it, Ctrl+click opens it as a face of its own</source>
        <translation>单击即可应用，Ctrl+单击则作为独立的人脸打开</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>On the canvases</source>
        <translation>画布操作</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>按键与鼠标</translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation>更改按键(&amp;C)…</translation>
    </message>
    <message>
        <source>Licence of the package</source>
        <translation>软件包的许可证</translation>
    </message>
    <message>
        <source>The default model is for research and non-commercial use. The same holds for the editing vectors learnt with it and for the pictures it makes. Do not pass them off as photographs of real people.</source>
        <translation>默认模型仅供研究和非商业用途。由其学得的编辑向量以及它生成的图像同样如此。请勿将其冒充为真人照片。</translation>
    </message>
    <message>
        <source>Model terms</source>
        <translation>模型条款</translation>
    </message>
    <message>
        <source>Repaint the map of a face&apos;s parts and the picture follows; every edit becomes a slider for other faces.</source>
        <translation>重绘人脸的部位图，图像随之改变；每次编辑都会成为可用于其他人脸的滑块。</translation>
    </message>
    <message>
        <source>A new implementation of “EditGAN: High-Precision Semantic Image Editing” (Ling, Kreis, Li, Kim, Torralba, Fidler, NeurIPS 2021).</source>
        <translation>“EditGAN: High-Precision Semantic Image Editing”（Ling、Kreis、Li、Kim、Torralba、Fidler，NeurIPS 2021）的全新实现。</translation>
    </message>
    <message>
        <source>The code is under the Apache License 2.0; the model has terms of its own, see Model terms.</source>
        <translation>代码采用 Apache License 2.0；模型有其自身的条款，请参阅“模型条款”。</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Libraries it stands on, and their licences</source>
        <translation>所依赖的程序库及其许可证</translation>
    </message>
    <message>
        <source>About EditGAN Desktop</source>
        <translation>关于 EditGAN Desktop</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Left button</source>
        <translation>左键</translation>
    </message>
    <message>
        <source>Straight line from the last stroke</source>
        <translation>从上一笔画直线</translation>
    </message>
    <message>
        <source>Shift + click</source>
        <translation>Shift + 单击</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Right button</source>
        <translation>右键</translation>
    </message>
    <message>
        <source>Choose the part under the pointer</source>
        <translation>选取指针下的部位</translation>
    </message>
    <message>
        <source>Alt + click, or Ctrl + click</source>
        <translation>Alt + 单击，或 Ctrl + 单击</translation>
    </message>
    <message>
        <source>Transform: a part, its group, one more</source>
        <translation>变换：部位、整组、再加一个</translation>
    </message>
    <message>
        <source>Click, Ctrl + click or double-click, Shift + click</source>
        <translation>单击；Ctrl + 单击或双击；Shift + 单击</translation>
    </message>
    <message>
        <source>Transform: keep proportions, about the middle</source>
        <translation>变换：保持比例、以中心为准</translation>
    </message>
    <message>
        <source>Shift, Ctrl while pulling a handle</source>
        <translation>拖动手柄时按住 Shift、Ctrl</translation>
    </message>
    <message>
        <source>Transform: nudge, apply, take back</source>
        <translation>变换：微移、应用、撤回</translation>
    </message>
    <message>
        <source>Arrows (with Shift by 10), Enter, Esc</source>
        <translation>方向键（Shift 每次 10）、Enter、Esc</translation>
    </message>
    <message>
        <source>Take from the edit region</source>
        <translation>从编辑区域中减去</translation>
    </message>
    <message>
        <source>Right button or Alt, with the region brush</source>
        <translation>使用区域笔刷时按右键或 Alt</translation>
    </message>
    <message>
        <source>Show the edits again where the original was restored</source>
        <translation>在还原原图之处重新显示编辑</translation>
    </message>
    <message>
        <source>Right button or Alt, with “Restore original”</source>
        <translation>使用“还原原图”时按右键或 Alt</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>移动视图</translation>
    </message>
    <message>
        <source>Middle button, or Space + drag</source>
        <translation>中键，或空格键 + 拖动</translation>
    </message>
    <message>
        <source>Turn the view</source>
        <translation>旋转视图</translation>
    </message>
    <message>
        <source>The same with Shift</source>
        <translation>同上并按住 Shift</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>在指针处缩放</translation>
    </message>
    <message>
        <source>Wheel, or pinch</source>
        <translation>滚轮，或双指捏合</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>笔刷大小</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Ctrl + 滚轮</translation>
    </message>
    <message>
        <source>See the face before its edits</source>
        <translation>查看编辑前的人脸</translation>
    </message>
    <message>
        <source>Hold C</source>
        <translation>按住 C</translation>
    </message>
    <message>
        <source>Take back the stroke in hand</source>
        <translation>放弃正在画的一笔</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Brush</source>
        <translation>笔刷</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>多边形套索</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Reset mask</source>
        <translation>重置蒙版</translation>
    </message>
    <message>
        <source>Import mask</source>
        <translation>导入蒙版</translation>
    </message>
    <message>
        <source>Clear part</source>
        <translation>清除部位</translation>
    </message>
    <message>
        <source>Mirror paint</source>
        <translation>镜像绘制</translation>
    </message>
    <message>
        <source>Flip paint</source>
        <translation>翻转绘制</translation>
    </message>
    <message>
        <source>Copy mask</source>
        <translation>复制蒙版</translation>
    </message>
    <message>
        <source>Copy paint</source>
        <translation>复制绘制内容</translation>
    </message>
    <message>
        <source>Strength of {name}</source>
        <translation>“{name}”的强度</translation>
    </message>
    <message>
        <source>Switch edit</source>
        <translation>开关编辑</translation>
    </message>
    <message>
        <source>Remove edit</source>
        <translation>移除编辑</translation>
    </message>
    <message>
        <source>Move edit</source>
        <translation>移动编辑</translation>
    </message>
    <message>
        <source>Remove all edits</source>
        <translation>移除所有编辑</translation>
    </message>
    <message>
        <source>Solo {name}</source>
        <translation>单独应用“{name}”</translation>
    </message>
    <message>
        <source>End solo</source>
        <translation>结束单独应用</translation>
    </message>
    <message>
        <source>Rows of {name}</source>
        <translation>“{name}”的行</translation>
    </message>
    <message>
        <source>Reset strengths</source>
        <translation>重置强度</translation>
    </message>
    <message>
        <source>Merge into {name}</source>
        <translation>合并为“{name}”</translation>
    </message>
    <message>
        <source>Save {name}</source>
        <translation>保存“{name}”</translation>
    </message>
    <message>
        <source>Apply {name}</source>
        <translation>应用“{name}”</translation>
    </message>
    <message>
        <source>Apply vectors</source>
        <translation>应用向量</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>添加“{name}”</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>重命名“{name}”</translation>
    </message>
    <message>
        <source>Tags of {name}</source>
        <translation>“{name}”的标签</translation>
    </message>
    <message>
        <source>Tag vectors</source>
        <translation>为向量添加标签</translation>
    </message>
    <message>
        <source>Duplicate {name}</source>
        <translation>创建“{name}”的副本</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>删除“{name}”</translation>
    </message>
    <message>
        <source>Delete vectors</source>
        <translation>删除向量</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>导入“{name}”</translation>
    </message>
    <message>
        <source>Import vectors</source>
        <translation>导入向量</translation>
    </message>
    <message>
        <source>Star of {name}</source>
        <translation>“{name}”的星标</translation>
    </message>
    <message>
        <source>Stars of vectors</source>
        <translation>向量的星标</translation>
    </message>
    <message>
        <source>Painted edit</source>
        <translation>绘制的编辑</translation>
    </message>
    <message>
        <source>Continue {name}</source>
        <translation>继续“{name}”</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>精修</translation>
    </message>
    <message>
        <source>Go back to {name}</source>
        <translation>回到“{name}”</translation>
    </message>
    <message>
        <source>Mix with {name}</source>
        <translation>与“{name}”混合</translation>
    </message>
    <message>
        <source>Other pose</source>
        <translation>其他姿态</translation>
    </message>
    <message>
        <source>Other features</source>
        <translation>其他五官</translation>
    </message>
    <message>
        <source>Other colours</source>
        <translation>其他颜色</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>变换</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>扩展</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>收缩</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Reset region</source>
        <translation>重置区域</translation>
    </message>
    <message>
        <source>Buffer of the region</source>
        <translation>区域的缓冲宽度</translation>
    </message>
    <message>
        <source>Show edits everywhere again</source>
        <translation>处处重新显示编辑</translation>
    </message>
    <message>
        <source>Add to region</source>
        <translation>扩大区域</translation>
    </message>
    <message>
        <source>Take from region</source>
        <translation>缩小区域</translation>
    </message>
    <message>
        <source>Restore original</source>
        <translation>还原原图</translation>
    </message>
    <message>
        <source>Show edits again</source>
        <translation>重新显示编辑</translation>
    </message>
</context>
<context>
    <name>HistoryFeature</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Deleted the result {title}</source>
        <translation>已删除结果“{title}”</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>HoldButton</name>
    <message>
        <source>Before</source>
        <translation>编辑前</translation>
    </message>
    <message>
        <source>Hold to see the face before its edits (or hold C)</source>
        <translation>按住可查看编辑前的人脸（或按住 C）</translation>
    </message>
</context>
<context>
    <name>Hover</name>
    <message>
        <source>{part} (was {was})</source>
        <translation>{part}（原为{was}）</translation>
    </message>
</context>
<context>
    <name>HoverPreview</name>
    <message>
        <source>Try a vector</source>
        <translation>试用向量</translation>
    </message>
</context>
<context>
    <name>Iou</name>
    <message>
        <source>{share} %</source>
        <translation>{share}%</translation>
    </message>
</context>
<context>
    <name>IouTable</name>
    <message>
        <source>Agreement of each part on the held-out faces</source>
        <translation>各部位在留出人脸上的一致程度</translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
    <message>
        <source>Waiting for the model…</source>
        <translation>正在等待模型…</translation>
    </message>
    <message>
        <source>Step {done} of {total}</source>
        <translation>第 {done} 步，共 {total} 步</translation>
    </message>
    <message>
        <source>Fetching a network: {done} of {total} MB</source>
        <translation>正在下载网络：{done} / {total} MB</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>停止并保留</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopping, keeping the best so far…</source>
        <translation>正在停止，保留目前的最佳结果…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
</context>
<context>
    <name>JobList</name>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Too little graphics memory: pictures are made on the processor</source>
        <translation>显存不足：改用处理器生成图像</translation>
    </message>
    <message>
        <source>Close other programs that use the graphics card.</source>
        <translation>请关闭其他占用显卡的程序。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Progress of {title}</source>
        <translation>“{title}”的进度</translation>
    </message>
    <message>
        <source>Try again, as it was asked for</source>
        <translation>按原来的要求重试</translation>
    </message>
    <message>
        <source>Double-click (Enter) to go to the face</source>
        <translation>双击 (Enter) 前往该人脸</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>停止并保留</translation>
    </message>
    <message>
        <source>Cancel (Del)</source>
        <translation>取消 (Del)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Remove from the list (Del)</source>
        <translation>从列表中移除 (Del)</translation>
    </message>
    <message>
        <source>Drag to another place (Alt+Up, Alt+Down)</source>
        <translation>拖动以调整位置 (Alt+Up，Alt+Down)</translation>
    </message>
    <message>
        <source>Move {title}</source>
        <translation>移动“{title}”</translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>Progress of the job</source>
        <translation>任务进度</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} 个等待中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>停止并保留</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Running job</source>
        <translation>正在运行的任务</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Stopped and kept after {time}</source>
        <translation>已停止并保留，用时 {time}</translation>
    </message>
    <message>
        <source>Done in {time}</source>
        <translation>完成，用时 {time}</translation>
    </message>
    <message>
        <source>The face has changed since: ask for it anew</source>
        <translation>人脸在此后有更改：请重新提交</translation>
    </message>
    <message>
        <source>Another job for this face has to end first</source>
        <translation>须先等此人脸的另一个任务结束</translation>
    </message>
    <message>
        <source>This cannot be tried again</source>
        <translation>此任务无法重试</translation>
    </message>
    <message>
        <source>Waiting: the queue is paused</source>
        <translation>等待中：队列已暂停</translation>
    </message>
    <message>
        <source>Waiting, number {place}</source>
        <translation>等待中，第 {place} 位</translation>
    </message>
    <message>
        <source>Waiting, it is next</source>
        <translation>等待中，下一个就是它</translation>
    </message>
    <message>
        <source>half size</source>
        <translation>一半尺寸</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>使用处理器</translation>
    </message>
</context>
<context>
    <name>JobsList</name>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>No jobs</source>
        <translation>没有任务</translation>
    </message>
    <message>
        <source>Runs, refinements and likenesses are listed here. You need not wait for one to ask for the next.</source>
        <translation>运行、精修和拟合会列在这里。无需等一个结束再提交下一个。</translation>
    </message>
    <message>
        <source>{count} running</source>
        <translation>{count} 个运行中</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} 个等待中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Nothing runs</source>
        <translation>没有正在运行的任务</translation>
    </message>
</context>
<context>
    <name>KeyChooser</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Choose a command to change its keys.</source>
        <translation>请选择要更改按键的命令。</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>改为此命令</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>{keys} belongs to “{command}”, which would lose it.</source>
        <translation>{keys} 属于“{command}”，改用后该命令将失去此按键。</translation>
    </message>
    <message>
        <source>{keys} is needed on the canvases: {gesture}. Press other keys.</source>
        <translation>画布需要 {keys}：{gesture}。请按其他按键。</translation>
    </message>
    <message>
        <source>It has {keys} already.</source>
        <translation>它已有 {keys}。</translation>
    </message>
    <message>
        <source>Add gives it {keys}, too.</source>
        <translation>“添加”会为它再加上 {keys}。</translation>
    </message>
    <message>
        <source>Take {keys} away</source>
        <translation>移除 {keys}</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>请按新的按键</translation>
    </message>
    <message>
        <source>Click here, then press the new keys</source>
        <translation>单击此处，然后按新的按键</translation>
    </message>
    <message>
        <source>Give it the keys it had at first</source>
        <translation>恢复其最初的按键</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新按键</translation>
    </message>
</context>
<context>
    <name>Keymap</name>
    <message>
        <source>That is no key.</source>
        <translation>这不是按键。</translation>
    </message>
    <message>
        <source>{keys} is needed: {what}.</source>
        <translation>{keys} 另有用途：{what}。</translation>
    </message>
    <message>
        <source>{name} holds no shortcuts.</source>
        <translation>{name} 中没有快捷键。</translation>
    </message>
    <message>
        <source>Choose a file that was exported from this dialog.</source>
        <translation>请选择从此对话框导出的文件。</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>&amp;Reset all…</source>
        <translation>全部重置(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Labelling faces, and others</source>
        <translation>标注人脸及其他</translation>
    </message>
    <message>
        <source>Mouse and held keys (cannot be changed)</source>
        <translation>鼠标与按住的键（不可更改）</translation>
    </message>
    <message>
        <source>Give every command the keys it had at first?</source>
        <translation>是否将所有命令恢复为最初的按键？</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Import shortcuts</source>
        <translation>导入快捷键</translation>
    </message>
    <message>
        <source>Export shortcuts</source>
        <translation>导出快捷键</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>搜索命令和按键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其按键</translation>
    </message>
    <message>
        <source>Take the keys from a file that was exported here</source>
        <translation>从此处导出的文件中取得按键</translation>
    </message>
    <message>
        <source>Write the keys that you have changed to a file</source>
        <translation>将您更改过的按键写入文件</translation>
    </message>
</context>
<context>
    <name>LabelBench</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Training stopped. It can go on where it was.</source>
        <translation>训练已停止。可以从中断处继续。</translation>
    </message>
    <message>
        <source>The network knows your parts now</source>
        <translation>网络已认识您的部位</translation>
    </message>
    <message>
        <source>Edit with them</source>
        <translation>用它们编辑</translation>
    </message>
    <message>
        <source>Removed seed {seed}</source>
        <translation>已移除种子 {seed}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Looking for the most helpful face</source>
        <translation>正在寻找最有帮助的人脸</translation>
    </message>
    <message>
        <source>Training parts</source>
        <translation>训练部位</translation>
    </message>
</context>
<context>
    <name>LabelFaces</name>
    <message>
        <source>New face</source>
        <translation>新建人脸</translation>
    </message>
</context>
<context>
    <name>LabelFacesModel</name>
    <message>
        <source>Seed {seed}</source>
        <translation>种子 {seed}</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>unsure {share} %</source>
        <translation>不确定 {share}%</translation>
    </message>
    <message>
        <source>Not labelled yet: these parts are suggested</source>
        <translation>尚未标注：这些部位为建议</translation>
    </message>
    <message>
        <source>Labelled, but not declared done</source>
        <translation>已标注，但尚未标为完成</translation>
    </message>
    <message>
        <source>Done: the training learns from it, or measures on it</source>
        <translation>完成：用于训练学习或评估</translation>
    </message>
    <message>
        <source>Seed {seed}, variety {truncation}</source>
        <translation>种子 {seed}，多样性 {truncation}</translation>
    </message>
    <message>
        <source>Small picture</source>
        <translation>小图</translation>
    </message>
</context>
<context>
    <name>LabelFacesPanel</name>
    <message>
        <source>Looking for the most helpful face</source>
        <translation>正在寻找最有帮助的人脸</translation>
    </message>
    <message>
        <source>No faces yet</source>
        <translation>还没有人脸</translation>
    </message>
    <message>
        <source>Sample a face and paint its parts. A handful is enough.</source>
        <translation>采样一张人脸并绘制其部位。几张就够了。</translation>
    </message>
    <message>
        <source>Sampling…</source>
        <translation>正在采样…</translation>
    </message>
    <message>
        <source>New face</source>
        <translation>新建人脸</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>{count} 张完成</translation>
    </message>
    <message>
        <source>{count} draft</source>
        <translation>{count} 张草稿</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same seed is the same face for ever. Enter samples it.</source>
        <translation>同一种子永远对应同一张人脸。按 Enter 采样。</translation>
    </message>
    <message>
        <source>Faces of the project</source>
        <translation>项目中的人脸</translation>
    </message>
</context>
<context>
    <name>LabelStates</name>
    <message>
        <source>There is no network yet that could be unsure: train first</source>
        <translation>还没有能给出不确定性的网络：请先训练</translation>
    </message>
    <message>
        <source>&amp;Go on training</source>
        <translation>继续训练(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>Train first</source>
        <translation>请先训练</translation>
    </message>
    <message>
        <source>The training is running</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>Declare a face done first (Ctrl+Return)</source>
        <translation>请先将一张人脸标为完成 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Wait for the end of the training</source>
        <translation>请等待训练结束</translation>
    </message>
    <message>
        <source>Paint at least two parts first</source>
        <translation>请先绘制至少两个部位</translation>
    </message>
</context>
<context>
    <name>LabelWindow</name>
    <message>
        <source>{project} – Label faces</source>
        <translation>{project} – 标注人脸</translation>
    </message>
    <message>
        <source>Label faces</source>
        <translation>标注人脸</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Import labelled faces</source>
        <translation>导入已标注的人脸</translation>
    </message>
    <message>
        <source>Imported faces: {count}</source>
        <translation>已导入人脸：{count}</translation>
    </message>
    <message>
        <source>Export project</source>
        <translation>导出项目</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
    <message>
        <source>The training is still running.</source>
        <translation>训练仍在进行。</translation>
    </message>
    <message>
        <source>If you stop it, it can go on from there the next time.</source>
        <translation>如果停止，下次可以从中断处继续。</translation>
    </message>
    <message>
        <source>Stop training</source>
        <translation>停止训练</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>LayerRow</name>
    <message>
        <source>Opacity of {layer}</source>
        <translation>“{layer}”的不透明度</translation>
    </message>
    <message>
        <source>How opaque; double-click for the usual</source>
        <translation>不透明度；双击恢复默认值</translation>
    </message>
    <message>
        <source>Show {layer}</source>
        <translation>显示“{layer}”</translation>
    </message>
</context>
<context>
    <name>LayersPanel</name>
    <message>
        <source>Parts as outlines</source>
        <translation>以轮廓显示部位</translation>
    </message>
    <message>
        <source>Over both canvases</source>
        <translation>两个画布上方</translation>
    </message>
    <message>
        <source>Image canvas</source>
        <translation>图像画布</translation>
    </message>
    <message>
        <source>Parts canvas</source>
        <translation>部位画布</translation>
    </message>
    <message>
        <source>How much of the image shows through the parts</source>
        <translation>图像透过部位显示的程度</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>不确定性</translation>
    </message>
    <message>
        <source>Edit region</source>
        <translation>编辑区域</translation>
    </message>
    <message>
        <source>Restored area</source>
        <translation>还原区域</translation>
    </message>
    <message>
        <source>Outline of where the face shows its original pixels</source>
        <translation>人脸显示原图像素之处的轮廓</translation>
    </message>
    <message>
        <source>Part outlines</source>
        <translation>部位轮廓</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>The parts over the image</source>
        <translation>叠加在图像上的部位</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>The face before its edits</source>
        <translation>编辑前的人脸</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>编辑后</translation>
    </message>
    <message>
        <source>The face with its edits</source>
        <translation>应用编辑后的人脸</translation>
    </message>
</context>
<context>
    <name>LibraryBar</name>
    <message>
        <source>As a list with sliders</source>
        <translation>带滑块的列表</translation>
    </message>
    <message>
        <source>As pictures</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>How vectors are shown</source>
        <translation>向量的显示方式</translation>
    </message>
    <message>
        <source>Favourites only</source>
        <translation>仅收藏</translation>
    </message>
    <message>
        <source>By part of the face</source>
        <translation>按人脸部位</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>Most used first</source>
        <translation>使用最多的在前</translation>
    </message>
    <message>
        <source>Last used first</source>
        <translation>最近使用的在前</translation>
    </message>
    <message>
        <source>In which order</source>
        <translation>排列顺序</translation>
    </message>
    <message>
        <source>Order of the vectors</source>
        <translation>向量的顺序</translation>
    </message>
</context>
<context>
    <name>LibraryChanges</name>
    <message>
        <source>{count} favourites more</source>
        <translation>新增 {count} 个收藏</translation>
    </message>
    <message>
        <source>{count} favourites less</source>
        <translation>减少 {count} 个收藏</translation>
    </message>
    <message>
        <source>Imported “{name}”.</source>
        <translation>已导入“{name}”。</translation>
    </message>
    <message>
        <source>Undone: {change}</source>
        <translation>已撤销：{change}</translation>
    </message>
    <message>
        <source>Deleted “{name}”.</source>
        <translation>已删除“{name}”。</translation>
    </message>
    <message>
        <source>Deleted {count} vectors.</source>
        <translation>已删除 {count} 个向量。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Imported {count} vectors.</source>
        <translation>已导入 {count} 个向量。</translation>
    </message>
    <message>
        <source>Nothing new to import.</source>
        <translation>没有可导入的新内容。</translation>
    </message>
    <message>
        <source>Imported 1 vector.</source>
        <translation>已导入 1 个向量。</translation>
    </message>
    <message>
        <source>1 was there already.</source>
        <translation>有 1 个已经存在。</translation>
    </message>
    <message>
        <source>{count} were there already.</source>
        <translation>有 {count} 个已经存在。</translation>
    </message>
    <message>
        <source>“{name}” came with the program and stays as it is.</source>
        <translation>“{name}”是程序自带的，保持不变。</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>{count} vectors</source>
        <translation>{count} 个向量</translation>
    </message>
</context>
<context>
    <name>LibraryItem</name>
    <message>
        <source>Take it out of the favourites</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation>加入收藏</translation>
    </message>
    <message>
        <source>Favourite: {name}</source>
        <translation>收藏：{name}</translation>
    </message>
</context>
<context>
    <name>LibraryItems</name>
    <message>
        <source>Editing vectors</source>
        <translation>编辑向量</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>{count} files could not be read</source>
        <translation>有 {count} 个文件无法读取</translation>
    </message>
    <message>
        <source>1 file could not be read</source>
        <translation>有 1 个文件无法读取</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Import vectors…</source>
        <translation>导入向量…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Import vectors or packs from files, or drop them here</source>
        <translation>从文件导入向量或向量包，或拖放到此处</translation>
    </message>
    <message>
        <source>No vector has all of these words, tags and stars.</source>
        <translation>没有同时符合所有这些词语、标签和星标的向量。</translation>
    </message>
    <message>
        <source>No vectors yet</source>
        <translation>还没有向量</translation>
    </message>
    <message>
        <source>Paint an edit, run it and save it, or import vectors from files.</source>
        <translation>绘制一项编辑，运行并保存，或从文件导入向量。</translation>
    </message>
    <message>
        <source>Search names, tags and parts</source>
        <translation>搜索名称、标签和部位</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜索向量库</translation>
    </message>
    <message>
        <source>Restore deleted vector</source>
        <translation>恢复已删除的向量</translation>
    </message>
    <message>
        <source>Undo library change</source>
        <translation>撤销向量库更改</translation>
    </message>
    <message>
        <source>Menu of the library</source>
        <translation>向量库菜单</translation>
    </message>
    <message>
        <source>Import, undo, restore</source>
        <translation>导入、撤销、恢复</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>向量库</translation>
    </message>
</context>
<context>
    <name>LibraryRow</name>
    <message>
        <source>Starter</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Strength of {name}</source>
        <translation>“{name}”的强度</translation>
    </message>
    <message>
        <source>Menu of {name}</source>
        <translation>“{name}”的菜单</translation>
    </message>
    <message>
        <source>Double-click or drag to the picture to apply it (Enter)</source>
        <translation>双击或拖到图像上即可应用 (Enter)</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation>标签：{tags}</translation>
    </message>
    <message>
        <source>Rename, tags, export, …</source>
        <translation>重命名、标签、导出等</translation>
    </message>
</context>
<context>
    <name>LibrarySliders</name>
    <message>
        <source>Open a face to apply it.</source>
        <translation>请打开一张人脸来应用它。</translation>
    </message>
    <message>
        <source>Learnt on another model ({space})</source>
        <translation>由其他模型学得（{space}）</translation>
    </message>
</context>
<context>
    <name>LibraryTile</name>
    <message>
        <source>Tags: {tags}</source>
        <translation>标签：{tags}</translation>
    </message>
    <message>
        <source>Double-click or drag to the picture to apply it (Enter)</source>
        <translation>双击或拖到图像上即可应用 (Enter)</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>LiveSettings</name>
    <message>
        <source>Use other threads</source>
        <translation>使用其他线程数</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>报告问题(&amp;R)…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>{shown} of {all} messages</source>
        <translation>{shown} / {all} 条消息</translation>
    </message>
    <message>
        <source>Nothing was logged yet.</source>
        <translation>尚无日志。</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>搜索日志</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Information and above</source>
        <translation>信息及以上</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>Which messages are shown</source>
        <translation>显示哪些消息</translation>
    </message>
    <message>
        <source>Copy what is selected, or all that is shown</source>
        <translation>复制所选内容，或复制显示的全部内容</translation>
    </message>
    <message>
        <source>Open the folder that holds the log</source>
        <translation>打开日志所在的文件夹</translation>
    </message>
</context>
<context>
    <name>LossCurve</name>
    <message>
        <source>Loss of the edit</source>
        <translation>编辑的损失</translation>
    </message>
    <message>
        <source>The loss appears here while an edit runs.</source>
        <translation>编辑运行时在此显示损失。</translation>
    </message>
    <message>
        <source>{steps} steps, last loss {loss}</source>
        <translation>{steps} 步，最新损失 {loss}</translation>
    </message>
</context>
<context>
    <name>LostPaint</name>
    <message>
        <source>The paint of one part cannot be kept: {parts}.</source>
        <translation>有一个部位的绘制无法保留：{parts}。</translation>
    </message>
    <message>
        <source>The paint of {count} parts cannot be kept: {parts}.</source>
        <translation>有 {count} 个部位的绘制无法保留：{parts}。</translation>
    </message>
    <message>
        <source>“{title}” has no parts in their place. Edits and all other paint stay, but undo begins anew.</source>
        <translation>“{title}”中没有与之对应的部位。编辑和其他绘制会保留，但撤销记录将重新开始。</translation>
    </message>
    <message>
        <source>Change parts</source>
        <translation>更换部位</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Paint</source>
        <translation>绘制(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Transform</source>
        <translation>变换(&amp;T)</translation>
    </message>
    <message>
        <source>Re&amp;gion</source>
        <translation>区域(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>向量库(&amp;L)</translation>
    </message>
    <message>
        <source>Ph&amp;oto</source>
        <translation>照片(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Transfor&amp;m</source>
        <translation>变换(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Faces</source>
        <translation>人脸(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>Pr&amp;oject</source>
        <translation>项目(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open project</source>
        <translation>打开项目(&amp;O)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Show panel</source>
        <translation>显示面板(&amp;S)</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>T&amp;urn</source>
        <translation>旋转(&amp;U)</translation>
    </message>
    <message>
        <source>Over&amp;lays</source>
        <translation>叠加显示(&amp;L)</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge edits into one vector</source>
        <translation>将编辑合并为一个向量</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Edits to merge</source>
        <translation>要合并的编辑</translation>
    </message>
    <message>
        <source>The new vector does what these do together, at the strengths they have</source>
        <translation>新向量的作用等同于这些编辑以当前强度共同作用</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A colour is three numbers from 0 to 255.</source>
        <translation>颜色由三个 0 到 255 的数字组成。</translation>
    </message>
    <message>
        <source>A displacement of shape {0} does not fit W+ of shape {1}.</source>
        <translation>形状为 {0} 的位移与形状为 {1} 的 W+ 不符。</translation>
    </message>
    <message>
        <source>A mask is a palette or grey PNG of part ids.</source>
        <translation>蒙版应为记录部位编号的调色板或灰度 PNG。</translation>
    </message>
    <message>
        <source>A pack holds 1 to {0} vectors, not {1}.</source>
        <translation>一个向量包可含 1 到 {0} 个向量，而不是 {1} 个。</translation>
    </message>
    <message>
        <source>A photo is [H, W, 3] of 8 or 16 bits, not {0} {1}.</source>
        <translation>照片应为 8 或 16 位的 [H, W, 3]，而不是 {0} {1}。</translation>
    </message>
    <message>
        <source>A photo needs at least {0} pixels a side, and a good edit some 500 across the face.</source>
        <translation>照片每边至少需要 {0} 像素；要获得良好的编辑效果，人脸宽度应有约 500 像素。</translation>
    </message>
    <message>
        <source>A picture of {0} {1} cannot become a thumbnail.</source>
        <translation>{0} {1} 图像无法制成缩略图。</translation>
    </message>
    <message>
        <source>A scheme has at most {0} parts.</source>
        <translation>一个标签方案最多有 {0} 个部位。</translation>
    </message>
    <message>
        <source>A tag is 1 to {0} visible characters without a comma.</source>
        <translation>标签应为 1 到 {0} 个可见字符，不含逗号。</translation>
    </message>
    <message>
        <source>Align it again.</source>
        <translation>请重新对齐。</translation>
    </message>
    <message>
        <source>All that is painted was taken out of the edit region.</source>
        <translation>所有绘制的内容都已从编辑区域中移除。</translation>
    </message>
    <message>
        <source>Another batch is writing to {0}.</source>
        <translation>另一个批处理正在写入 {0}。</translation>
    </message>
    <message>
        <source>Another program changed the parts of {0}.</source>
        <translation>另一个程序更改了 {0} 的部位。</translation>
    </message>
    <message>
        <source>Another program is changing the favourites.</source>
        <translation>另一个程序正在更改收藏。</translation>
    </message>
    <message>
        <source>Another program is changing the vector library in {0}.</source>
        <translation>另一个程序正在更改 {0} 中的向量库。</translation>
    </message>
    <message>
        <source>Apply them without refining.</source>
        <translation>请直接应用，不要精修。</translation>
    </message>
    <message>
        <source>Ask for the pack again, or import its vectors one by one.</source>
        <translation>请重新索取该向量包，或逐个导入其中的向量。</translation>
    </message>
    <message>
        <source>At most {0} megapixels and {1} pixels a side; scale it down first.</source>
        <translation>最多 {0} 百万像素，每边最多 {1} 像素；请先缩小图像。</translation>
    </message>
    <message>
        <source>Bring {0} here, then open it again.</source>
        <translation>请将 {0} 放到这里，然后重新打开。</translation>
    </message>
    <message>
        <source>CPU, {0} threads</source>
        <translation>CPU，{0} 个线程</translation>
    </message>
    <message>
        <source>Cannot change the vector library in {0}: {1}.</source>
        <translation>无法更改 {0} 中的向量库：{1}。</translation>
    </message>
    <message>
        <source>Cannot delete {0}: {1}.</source>
        <translation>无法删除 {0}：{1}。</translation>
    </message>
    <message>
        <source>Cannot download {0}: {1}.</source>
        <translation>无法下载 {0}：{1}。</translation>
    </message>
    <message>
        <source>Cannot keep the project as it was, in {0}: {1}.</source>
        <translation>无法在 {0} 中保留项目原来的状态：{1}。</translation>
    </message>
    <message>
        <source>Cannot make the folder {0}: {1}.</source>
        <translation>无法创建文件夹 {0}：{1}。</translation>
    </message>
    <message>
        <source>Cannot make the project {0}: {1}.</source>
        <translation>无法创建项目 {0}：{1}。</translation>
    </message>
    <message>
        <source>Cannot move {0} to {1}: {2}.</source>
        <translation>无法将 {0} 移动到 {1}：{2}。</translation>
    </message>
    <message>
        <source>Cannot read the folder: {0}.</source>
        <translation>无法读取文件夹：{0}。</translation>
    </message>
    <message>
        <source>Cannot read the parts of {0}: {1}.</source>
        <translation>无法读取 {0} 的部位：{1}。</translation>
    </message>
    <message>
        <source>Cannot read the settings in {0}: {1}.</source>
        <translation>无法读取 {0} 中的设置：{1}。</translation>
    </message>
    <message>
        <source>Cannot read {0}: {1}.</source>
        <translation>无法读取 {0}：{1}。</translation>
    </message>
    <message>
        <source>Cannot remove {0}: {1}.</source>
        <translation>无法移除 {0}：{1}。</translation>
    </message>
    <message>
        <source>Cannot use {0}: {1}.</source>
        <translation>无法使用 {0}：{1}。</translation>
    </message>
    <message>
        <source>Cannot write to the folder {0}: {1}.</source>
        <translation>无法写入文件夹 {0}：{1}。</translation>
    </message>
    <message>
        <source>Cannot write {0}.</source>
        <translation>无法写入 {0}。</translation>
    </message>
    <message>
        <source>Cannot write {0}: {1}.</source>
        <translation>无法写入 {0}：{1}。</translation>
    </message>
    <message>
        <source>Change that, then save again.</source>
        <translation>请更改后重新保存。</translation>
    </message>
    <message>
        <source>Change to the parts it was made with.</source>
        <translation>请切换到制作它时使用的部位。</translation>
    </message>
    <message>
        <source>Check its name and folder.</source>
        <translation>请检查其名称和文件夹。</translation>
    </message>
    <message>
        <source>Check its name and permissions.</source>
        <translation>请检查其名称和权限。</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>请检查其权限。</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and free space.</source>
        <translation>请检查该文件夹的权限和可用空间。</translation>
    </message>
    <message>
        <source>Choose GIF or WebP.</source>
        <translation>请选择 GIF 或 WebP。</translation>
    </message>
    <message>
        <source>Choose a .png file in a folder you can write.</source>
        <translation>请在您可以写入的文件夹中选择 .png 文件。</translation>
    </message>
    <message>
        <source>Choose a .safetensors file.</source>
        <translation>请选择 .safetensors 文件。</translation>
    </message>
    <message>
        <source>Choose a folder that you may open.</source>
        <translation>请选择您有权打开的文件夹。</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder.</source>
        <translation>请选择新文件夹或空文件夹。</translation>
    </message>
    <message>
        <source>Choose a pack ({0} or .zip).</source>
        <translation>请选择向量包（{0} 或 .zip）。</translation>
    </message>
    <message>
        <source>Choose a pack of vectors.</source>
        <translation>请选择向量包。</translation>
    </message>
    <message>
        <source>Choose a photo that you may open.</source>
        <translation>请选择您有权打开的照片。</translation>
    </message>
    <message>
        <source>Choose a photo with a face that looks this way, or place the crop.</source>
        <translation>请选择人脸朝向镜头的照片，或自行放置裁剪框。</translation>
    </message>
    <message>
        <source>Choose a photo.</source>
        <translation>请选择照片。</translation>
    </message>
    <message>
        <source>Choose a project (.egd).</source>
        <translation>请选择项目 (.egd)。</translation>
    </message>
    <message>
        <source>Choose a recipe (.json), a project, or an export.</source>
        <translation>请选择配方 (.json)、项目或导出的图像。</translation>
    </message>
    <message>
        <source>Choose another file, or update EditGAN Desktop if a newer version made it.</source>
        <translation>请选择其他文件；如果它由较新版本制作，请更新 EditGAN Desktop。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请选择其他文件。</translation>
    </message>
    <message>
        <source>Choose another folder for what is written.</source>
        <translation>请为输出选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose another folder or free some disk space.</source>
        <translation>请选择其他文件夹，或释放一些磁盘空间。</translation>
    </message>
    <message>
        <source>Choose another name, or look at the permissions of the folder.</source>
        <translation>请选择其他名称，或检查该文件夹的权限。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <source>Choose examples of one edit.</source>
        <translation>请选择同一编辑的样例。</translation>
    </message>
    <message>
        <source>Choose its project instead.</source>
        <translation>请改为选择其项目。</translation>
    </message>
    <message>
        <source>Choose one below 1 GB.</source>
        <translation>请选择小于 1 GB 的文件。</translation>
    </message>
    <message>
        <source>Choose one from 0 to {0}.</source>
        <translation>请选择 0 到 {0} 之间的值。</translation>
    </message>
    <message>
        <source>Choose the photo, unchanged.</source>
        <translation>请选择未经更改的照片。</translation>
    </message>
    <message>
        <source>Choose those of one.</source>
        <translation>请选择属于同一模型的。</translation>
    </message>
    <message>
        <source>Choose two or more.</source>
        <translation>请选择两个或更多。</translation>
    </message>
    <message>
        <source>Choose vectors of one model.</source>
        <translation>请选择同一模型的向量。</translation>
    </message>
    <message>
        <source>Choose {0} itself.</source>
        <translation>请选择 {0} 本身。</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Copies for recovery cannot be kept in {0}: {1}.</source>
        <translation>无法在 {0} 中保留用于恢复的副本：{1}。</translation>
    </message>
    <message>
        <source>Copy it from its source again, or open and save it anew.</source>
        <translation>请从来源重新复制，或打开后另行保存。</translation>
    </message>
    <message>
        <source>Corrections are named like 012.json.</source>
        <translation>修正文件的命名方式如 012.json。</translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <translation>您是指 {0} 吗？</translation>
    </message>
    <message>
        <source>Duplicate it and change the copy.</source>
        <translation>请创建副本，然后更改副本。</translation>
    </message>
    <message>
        <source>Duplicate that one.</source>
        <translation>请为那一个创建副本。</translation>
    </message>
    <message>
        <source>End it in .png.</source>
        <translation>文件名请以 .png 结尾。</translation>
    </message>
    <message>
        <source>Export as PNG, TIFF or WebP.</source>
        <translation>请导出为 PNG、TIFF 或 WebP。</translation>
    </message>
    <message>
        <source>Export this photo as PNG, TIFF or JPEG.</source>
        <translation>请将此照片导出为 PNG、TIFF 或 JPEG。</translation>
    </message>
    <message>
        <source>Face 1 is the largest.</source>
        <translation>人脸 1 是最大的一张。</translation>
    </message>
    <message>
        <source>Fetch it again.</source>
        <translation>请重新下载。</translation>
    </message>
    <message>
        <source>Fetch the weights again.</source>
        <translation>请重新下载权重。</translation>
    </message>
    <message>
        <source>Files that could not be read: {0}.</source>
        <translation>无法读取的文件：{0}。</translation>
    </message>
    <message>
        <source>Formats: {0}.</source>
        <translation>格式：{0}。</translation>
    </message>
    <message>
        <source>Free some disk space, and save your work.</source>
        <translation>请释放一些磁盘空间，并保存您的工作。</translation>
    </message>
    <message>
        <source>Free some disk space, or name another folder in EDITGAN_CACHE.</source>
        <translation>请释放一些磁盘空间，或在 EDITGAN_CACHE 中指定其他文件夹。</translation>
    </message>
    <message>
        <source>Free some space in {0}, or name another folder in EDITGAN_CACHE.</source>
        <translation>请在 {0} 中释放一些空间，或在 EDITGAN_CACHE 中指定其他文件夹。</translation>
    </message>
    <message>
        <source>Get {0} ({1} {2}, sha256 {3}) on another computer. Then put it into the folder that EDITGAN_WEIGHTS_DIR names, or run: editgan models fetch {4} --from {5}</source>
        <translation>请在另一台计算机上获取 {0}（{1} {2}，sha256 {3}）。然后放入 EDITGAN_WEIGHTS_DIR 指定的文件夹，或运行：editgan models fetch {4} --from {5}</translation>
    </message>
    <message>
        <source>Give a PNG of part labels.</source>
        <translation>请提供部位标签的 PNG。</translation>
    </message>
    <message>
        <source>Give a recipe (.json), a project, or an exported photo.</source>
        <translation>请提供配方 (.json)、项目或导出的照片。</translation>
    </message>
    <message>
        <source>Give an id instead: {0}.</source>
        <translation>请改为提供编号：{0}。</translation>
    </message>
    <message>
        <source>Give it a vector with a strength that is not 0.</source>
        <translation>请给出强度不为 0 的向量。</translation>
    </message>
    <message>
        <source>Give the folder with the photos.</source>
        <translation>请提供存放照片的文件夹。</translation>
    </message>
    <message>
        <source>Import the vector again from where you had it.</source>
        <translation>请从原来的来源重新导入该向量。</translation>
    </message>
    <message>
        <source>It has rows 0-{0}.</source>
        <translation>它有第 0-{0} 行。</translation>
    </message>
    <message>
        <source>It is a copy of {0}, so it is not listed.</source>
        <translation>它是 {0} 的副本，因此未列出。</translation>
    </message>
    <message>
        <source>It is a grey or palette picture of ids.</source>
        <translation>它应为记录编号的灰度或调色板图像。</translation>
    </message>
    <message>
        <source>It is a {0}number from {1} to {2}.</source>
        <translation>应为 {1} 到 {2} 之间的{0}数。</translation>
    </message>
    <message>
        <source>It is one of {0}.</source>
        <translation>可选值为 {0}。</translation>
    </message>
    <message>
        <source>It needs a file name and a sha256.</source>
        <translation>它需要文件名和 sha256。</translation>
    </message>
    <message>
        <source>It needs centre, side and angle.</source>
        <translation>它需要中心、边长和角度。</translation>
    </message>
    <message>
        <source>It needs name, sha256 and crop.</source>
        <translation>它需要名称、sha256 和裁剪。</translation>
    </message>
    <message>
        <source>It needs the shape {0}×{1}.</source>
        <translation>形状应为 {0}×{1}。</translation>
    </message>
    <message>
        <source>It should be like {{&quot;vectors&quot;: [{{&quot;name&quot;: &quot;Bigger smile&quot;, &quot;strength&quot;: 0.8}}], &quot;refine&quot;: 0}}.</source>
        <translation>它应类似于 {{&quot;vectors&quot;: [{{&quot;name&quot;: &quot;Bigger smile&quot;, &quot;strength&quot;: 0.8}}], &quot;refine&quot;: 0}}。</translation>
    </message>
    <message>
        <source>Its side must be above 0.</source>
        <translation>其边长必须大于 0。</translation>
    </message>
    <message>
        <source>Join them.</source>
        <translation>请将它们合并。</translation>
    </message>
    <message>
        <source>Keep one of them in the folder.</source>
        <translation>请在该文件夹中只保留其中一个。</translation>
    </message>
    <message>
        <source>Known: {0}.</source>
        <translation>已知：{0}。</translation>
    </message>
    <message>
        <source>Leave refining out.</source>
        <translation>请不要精修。</translation>
    </message>
    <message>
        <source>Load the model it was made with.</source>
        <translation>请加载制作它时使用的模型。</translation>
    </message>
    <message>
        <source>Look whether its folder is still there.</source>
        <translation>请检查其文件夹是否仍然存在。</translation>
    </message>
    <message>
        <source>Make it first.</source>
        <translation>请先创建它。</translation>
    </message>
    <message>
        <source>Move it away, or choose another folder for what is written.</source>
        <translation>请将它移走，或为输出选择其他文件夹。</translation>
    </message>
    <message>
        <source>Move it away.</source>
        <translation>请将它移走。</translation>
    </message>
    <message>
        <source>No face is open.</source>
        <translation>没有打开的人脸。</translation>
    </message>
    <message>
        <source>No face was found in {0}.</source>
        <translation>在 {0} 中未找到人脸。</translation>
    </message>
    <message>
        <source>None of the edits is about a part of {0}.</source>
        <translation>没有任何编辑涉及{0}的部位。</translation>
    </message>
    <message>
        <source>None of the vectors is about a part of {0}.</source>
        <translation>没有任何向量涉及{0}的部位。</translation>
    </message>
    <message>
        <source>Nothing was changed. Free some disk space, or look at the permissions.</source>
        <translation>未作任何更改。请释放一些磁盘空间，或检查权限。</translation>
    </message>
    <message>
        <source>Nothing was lost. Close other programs and try again.</source>
        <translation>没有丢失任何内容。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>One vector cannot be averaged.</source>
        <translation>单个向量无法求平均。</translation>
    </message>
    <message>
        <source>Open a face first.</source>
        <translation>请先打开一张人脸。</translation>
    </message>
    <message>
        <source>Open an earlier copy of it, or choose another file.</source>
        <translation>请打开其较早的副本，或选择其他文件。</translation>
    </message>
    <message>
        <source>Open it with the model it was learnt on.</source>
        <translation>请使用学得它的模型打开。</translation>
    </message>
    <message>
        <source>Open it with the model it was made with.</source>
        <translation>请使用制作它的模型打开。</translation>
    </message>
    <message>
        <source>Open the project again.</source>
        <translation>请重新打开项目。</translation>
    </message>
    <message>
        <source>Paint something, or name the parts.</source>
        <translation>请绘制一些内容，或指定部位。</translation>
    </message>
    <message>
        <source>Paint without smoothing.</source>
        <translation>请在不做平滑的情况下绘制。</translation>
    </message>
    <message>
        <source>Parts: {0}.</source>
        <translation>部位：{0}。</translation>
    </message>
    <message>
        <source>Photos are JPEG, PNG, WebP, TIFF or HEIC files.</source>
        <translation>照片可以是 JPEG、PNG、WebP、TIFF 或 HEIC 文件。</translation>
    </message>
    <message>
        <source>Photos, projects, masks and vectors can be opened.</source>
        <translation>可以打开照片、项目、蒙版和向量。</translation>
    </message>
    <message>
        <source>Place the crop by hand.</source>
        <translation>请手动放置裁剪框。</translation>
    </message>
    <message>
        <source>Please report this together with the log.</source>
        <translation>请将此问题连同日志一起报告。</translation>
    </message>
    <message>
        <source>Put a sound {0} into {1}; the label maps are still there.</source>
        <translation>请将完好的 {0} 放入 {1}；标签图仍然存在。</translation>
    </message>
    <message>
        <source>Put it back, or save a smaller copy of the photo and begin with that.</source>
        <translation>请将它放回原处，或保存较小的照片副本并以其重新开始。</translation>
    </message>
    <message>
        <source>Put two or more on this face first.</source>
        <translation>请先在此人脸上应用两项或更多编辑。</translation>
    </message>
    <message>
        <source>Quality 1 … 100, compression 0 … 9.</source>
        <translation>质量 1 … 100，压缩级别 0 … 9。</translation>
    </message>
    <message>
        <source>Reinstall EditGAN Desktop.</source>
        <translation>请重新安装 EditGAN Desktop。</translation>
    </message>
    <message>
        <source>Reinstall the program.</source>
        <translation>请重新安装程序。</translation>
    </message>
    <message>
        <source>Remove that one first.</source>
        <translation>请先移除那一个。</translation>
    </message>
    <message>
        <source>Repaint some part, then run again.</source>
        <translation>请重绘某个部位，然后再次运行。</translation>
    </message>
    <message>
        <source>Reset the region, or add to it.</source>
        <translation>请重置区域，或扩大区域。</translation>
    </message>
    <message>
        <source>Reset the region.</source>
        <translation>请重置区域。</translation>
    </message>
    <message>
        <source>Rows {0}-{1} free no row of this latent.</source>
        <translation>第 {0}-{1} 行未放开此潜变量的任何一行。</translation>
    </message>
    <message>
        <source>Rules for {0}: {1}.</source>
        <translation>适用于{0}的规则：{1}。</translation>
    </message>
    <message>
        <source>Rules: {0}.</source>
        <translation>规则：{0}。</translation>
    </message>
    <message>
        <source>Run: editgan models fetch {0}</source>
        <translation>请运行：editgan models fetch {0}</translation>
    </message>
    <message>
        <source>Run: editgan models remove {0}; editgan models fetch {1}</source>
        <translation>请运行：editgan models remove {0}; editgan models fetch {1}</translation>
    </message>
    <message>
        <source>Sample a face first, then import its mask.</source>
        <translation>请先采样一张人脸，再导入其蒙版。</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG first, or install the Python package pillow-heif.</source>
        <translation>请先将其保存为 JPEG 或 PNG，或安装 Python 软件包 pillow-heif。</translation>
    </message>
    <message>
        <source>Save it as RGB first.</source>
        <translation>请先将其保存为 RGB。</translation>
    </message>
    <message>
        <source>Save it as RGB in another program first.</source>
        <translation>请先在其他程序中将其保存为 RGB。</translation>
    </message>
    <message>
        <source>Save it with 8 or 16 bits per channel first.</source>
        <translation>请先将其保存为每通道 8 或 16 位。</translation>
    </message>
    <message>
        <source>Save the mask at its own size.</source>
        <translation>请按蒙版原来的尺寸保存。</translation>
    </message>
    <message>
        <source>Save the picture to a file first, then drop the file.</source>
        <translation>请先将图像保存为文件，再拖放该文件。</translation>
    </message>
    <message>
        <source>Save under another name, or close that face first.</source>
        <translation>请以其他名称保存，或先关闭那张人脸。</translation>
    </message>
    <message>
        <source>Seed {0} is negative.</source>
        <translation>种子 {0} 为负数。</translation>
    </message>
    <message>
        <source>Seeds and truncations start at 0.</source>
        <translation>种子和截断值从 0 开始。</translation>
    </message>
    <message>
        <source>Seeds are whole numbers from 0.</source>
        <translation>种子是从 0 开始的整数。</translation>
    </message>
    <message>
        <source>Shorten its recipe.</source>
        <translation>请缩短其配方。</translation>
    </message>
    <message>
        <source>Something went wrong in “{0}”: {1}.</source>
        <translation>“{0}”出了问题：{1}。</translation>
    </message>
    <message>
        <source>Start editgan-desktop once and accept its terms.</source>
        <translation>请启动一次 editgan-desktop 并接受其条款。</translation>
    </message>
    <message>
        <source>Steps from 1, draft and follow in 0..1, learning rate above 0.</source>
        <translation>步数从 1 开始，草稿占比和跟随程度在 0..1 之间，学习率大于 0。</translation>
    </message>
    <message>
        <source>That value</source>
        <translation>该值</translation>
    </message>
    <message>
        <source>That vector is no longer in the trash.</source>
        <translation>该向量已不在回收站中。</translation>
    </message>
    <message>
        <source>The aligned photo does not have the shape of the generator&apos;s pictures.</source>
        <translation>对齐后的照片与生成器图像的形状不符。</translation>
    </message>
    <message>
        <source>The aligned photo is not square.</source>
        <translation>对齐后的照片不是正方形。</translation>
    </message>
    <message>
        <source>The aligned photo, its inversion and its edit must be squares of the same size.</source>
        <translation>对齐后的照片、其反演及其编辑必须是同样大小的正方形。</translation>
    </message>
    <message>
        <source>The alpha channel has another size or depth than the photo.</source>
        <translation>Alpha 通道的尺寸或位深与照片不同。</translation>
    </message>
    <message>
        <source>The buffer is {0} pixels.</source>
        <translation>缓冲宽度为 {0} 像素。</translation>
    </message>
    <message>
        <source>The edit names no parts.</source>
        <translation>该编辑没有指明部位。</translation>
    </message>
    <message>
        <source>The edit region has another size than the aligned photo.</source>
        <translation>编辑区域与对齐后的照片尺寸不同。</translation>
    </message>
    <message>
        <source>The edit region has another size than the mask.</source>
        <translation>编辑区域与蒙版尺寸不同。</translation>
    </message>
    <message>
        <source>The face in {0} is {1} pixels high, other than this model&apos;s.</source>
        <translation>{0} 中的人脸高 {1} 像素，与此模型不同。</translation>
    </message>
    <message>
        <source>The face of seed {0} is not in this project.</source>
        <translation>种子 {0} 的人脸不在此项目中。</translation>
    </message>
    <message>
        <source>The face of seed {0} was labelled anew.</source>
        <translation>种子 {0} 的人脸已重新标注。</translation>
    </message>
    <message>
        <source>The face of seed {0} was not removed from this project.</source>
        <translation>种子 {0} 的人脸未从此项目中移除。</translation>
    </message>
    <message>
        <source>The job was cancelled.</source>
        <translation>任务已取消。</translation>
    </message>
    <message>
        <source>The label map is {0} pixels, those of the project are {1}.</source>
        <translation>标签图为 {0} 像素，项目中的为 {1}。</translation>
    </message>
    <message>
        <source>The label maps of {0} differ in size.</source>
        <translation>{0} 的标签图尺寸不一。</translation>
    </message>
    <message>
        <source>The library has this vector as {0}.</source>
        <translation>向量库中已有此向量，名为{0}。</translation>
    </message>
    <message>
        <source>The mask in this recipe is damaged.</source>
        <translation>此配方中的蒙版已损坏。</translation>
    </message>
    <message>
        <source>The mask is {0} pixels.</source>
        <translation>蒙版为 {0} 像素。</translation>
    </message>
    <message>
        <source>The model is not here yet.</source>
        <translation>模型尚未就绪。</translation>
    </message>
    <message>
        <source>The mouth is closed already.</source>
        <translation>嘴已经是闭着的。</translation>
    </message>
    <message>
        <source>The painted mask equals the face&apos;s own labels.</source>
        <translation>绘制的蒙版与人脸自身的标签相同。</translation>
    </message>
    <message>
        <source>The painted mask is {0}×{1} pixels, the label map {2}×{3}.</source>
        <translation>绘制的蒙版为 {0}×{1} 像素，标签图为 {2}×{3}。</translation>
    </message>
    <message>
        <source>The painted mask is {0}×{1} pixels.</source>
        <translation>绘制的蒙版为 {0}×{1} 像素。</translation>
    </message>
    <message>
        <source>The parts cannot be changed while something runs.</source>
        <translation>运行期间不能更改部位。</translation>
    </message>
    <message>
        <source>The photo could not be packed as {0}.</source>
        <translation>照片无法打包为 {0}。</translation>
    </message>
    <message>
        <source>The program was interrupted.</source>
        <translation>程序被中断。</translation>
    </message>
    <message>
        <source>The project {0} cannot be opened: {1}</source>
        <translation>无法打开项目 {0}：{1}</translation>
    </message>
    <message>
        <source>The recipe cannot be stored as JSON: {0}.</source>
        <translation>配方无法存储为 JSON：{0}。</translation>
    </message>
    <message>
        <source>The recipe is too long for JPEG: {0} of {1} bytes.</source>
        <translation>配方对 JPEG 而言过长：{0} / {1} 字节。</translation>
    </message>
    <message>
        <source>The rule needs both eyes in view.</source>
        <translation>此规则需要两只眼睛都可见。</translation>
    </message>
    <message>
        <source>The rule needs both irises and pupils in view.</source>
        <translation>此规则需要两侧的虹膜和瞳孔都可见。</translation>
    </message>
    <message>
        <source>The rule needs the brows in view.</source>
        <translation>此规则需要眉毛可见。</translation>
    </message>
    <message>
        <source>The rule needs the lips in view.</source>
        <translation>此规则需要嘴唇可见。</translation>
    </message>
    <message>
        <source>The rule needs the whole chin in the picture.</source>
        <translation>此规则需要图像中有完整的下巴。</translation>
    </message>
    <message>
        <source>The segmentation branch knows {0} parts, {1} has {2}.</source>
        <translation>分割分支认识 {0} 个部位，{1} 有 {2} 个。</translation>
    </message>
    <message>
        <source>The settings in {0} are damaged, so defaults are used.</source>
        <translation>{0} 中的设置已损坏，因此使用默认值。</translation>
    </message>
    <message>
        <source>The settings were made by a newer version, so defaults are used and nothing is kept.</source>
        <translation>设置由较新版本制作，因此使用默认值，且不会保存任何更改。</translation>
    </message>
    <message>
        <source>The vector {0} has no thumbnails.</source>
        <translation>向量 {0} 没有缩略图。</translation>
    </message>
    <message>
        <source>The vector {0} is too large to store.</source>
        <translation>向量 {0} 过大，无法存储。</translation>
    </message>
    <message>
        <source>The weights of {0} are not here yet.</source>
        <translation>{0} 的权重尚未就绪。</translation>
    </message>
    <message>
        <source>The weights {0} are missing.</source>
        <translation>缺少权重 {0}。</translation>
    </message>
    <message>
        <source>Their displacements differ in shape.</source>
        <translation>它们的位移形状不同。</translation>
    </message>
    <message>
        <source>There already is a vector {0}.</source>
        <translation>已经有名为 {0} 的向量。</translation>
    </message>
    <message>
        <source>There are no two edits to merge.</source>
        <translation>没有两项可合并的编辑。</translation>
    </message>
    <message>
        <source>There are no weights called {0}.</source>
        <translation>没有名为 {0} 的权重。</translation>
    </message>
    <message>
        <source>There is a project called {0} already.</source>
        <translation>已经有名为 {0} 的项目。</translation>
    </message>
    <message>
        <source>There is no face to paint on.</source>
        <translation>没有可以绘制的人脸。</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>没有文件 {0}。</translation>
    </message>
    <message>
        <source>There is no folder {0}.</source>
        <translation>没有文件夹 {0}。</translation>
    </message>
    <message>
        <source>There is no format {0}.</source>
        <translation>没有格式 {0}。</translation>
    </message>
    <message>
        <source>There is no label scheme called {0}.</source>
        <translation>没有名为 {0} 的标签方案。</translation>
    </message>
    <message>
        <source>There is no paint rule called {0}.</source>
        <translation>没有名为 {0} 的绘制规则。</translation>
    </message>
    <message>
        <source>There is no part called {0} in {1}.</source>
        <translation>{1} 中没有名为 {0} 的部位。</translation>
    </message>
    <message>
        <source>There is no part {0}.</source>
        <translation>没有部位 {0}。</translation>
    </message>
    <message>
        <source>There is no setting called {0}.</source>
        <translation>没有名为 {0} 的设置。</translation>
    </message>
    <message>
        <source>There is no vector called {0}.</source>
        <translation>没有名为 {0} 的向量。</translation>
    </message>
    <message>
        <source>There was not enough memory for “{0}”.</source>
        <translation>内存不足，无法完成“{0}”。</translation>
    </message>
    <message>
        <source>These export settings make no sense.</source>
        <translation>这些导出设置无效。</translation>
    </message>
    <message>
        <source>These optimisation settings make no sense.</source>
        <translation>这些优化设置无效。</translation>
    </message>
    <message>
        <source>These pixels have another size or depth than the photo.</source>
        <translation>这些像素的尺寸或位深与照片不同。</translation>
    </message>
    <message>
        <source>These points are no face.</source>
        <translation>这些点不构成人脸。</translation>
    </message>
    <message>
        <source>These vectors do opposite things: their mean is nothing.</source>
        <translation>这些向量的作用相反：其平均为零。</translation>
    </message>
    <message>
        <source>They are named after the seed: 012.json.</source>
        <translation>它们以种子命名：012.json。</translation>
    </message>
    <message>
        <source>They are named like seed-000012_psi-0.7.png.</source>
        <translation>它们的命名方式如 seed-000012_psi-0.7.png。</translation>
    </message>
    <message>
        <source>They were learnt on different models ({0}).</source>
        <translation>它们由不同的模型学得（{0}）。</translation>
    </message>
    <message>
        <source>This computer&apos;s OpenCV cannot write MP4.</source>
        <translation>此计算机的 OpenCV 无法写入 MP4。</translation>
    </message>
    <message>
        <source>This crop is no square in a photo.</source>
        <translation>此裁剪不是照片中的正方形。</translation>
    </message>
    <message>
        <source>This edit was learnt in latent space {0}, but the image lives in {1}.</source>
        <translation>此编辑在潜空间 {0} 中学得，而图像位于 {1}。</translation>
    </message>
    <message>
        <source>This is a link, not a picture.</source>
        <translation>这是链接，不是图像。</translation>
    </message>
    <message>
        <source>This is no crop of a photo.</source>
        <translation>这不是照片的裁剪。</translation>
    </message>
    <message>
        <source>This is not the expected MobileStyleGAN: {0}.</source>
        <translation>这不是预期的 MobileStyleGAN：{0}。</translation>
    </message>
    <message>
        <source>This latent belongs to {0}, the loaded model is {1}.</source>
        <translation>此潜变量属于 {0}，而加载的模型是 {1}。</translation>
    </message>
    <message>
        <source>This names no photo.</source>
        <translation>其中没有指明照片。</translation>
    </message>
    <message>
        <source>This photo is made for printing (CMYK) and its colours cannot be converted.</source>
        <translation>此照片为印刷用途 (CMYK)，其颜色无法转换。</translation>
    </message>
    <message>
        <source>This picture was made by a newer version.</source>
        <translation>此图像由较新版本制作。</translation>
    </message>
    <message>
        <source>This project cannot be saved: {0}.</source>
        <translation>无法保存此项目：{0}。</translation>
    </message>
    <message>
        <source>This project was made with another model ({0}).</source>
        <translation>此项目由其他模型制作（{0}）。</translation>
    </message>
    <message>
        <source>This recipe is damaged: {0}.</source>
        <translation>此配方已损坏：{0}。</translation>
    </message>
    <message>
        <source>This segmentation branch belongs to another generator.</source>
        <translation>此分割分支属于其他生成器。</translation>
    </message>
    <message>
        <source>This tuning belongs to another generator.</source>
        <translation>此微调属于其他生成器。</translation>
    </message>
    <message>
        <source>This tuning holds values that are no numbers.</source>
        <translation>此微调含有非数字的值。</translation>
    </message>
    <message>
        <source>Train it again for this one.</source>
        <translation>请针对此模型重新训练。</translation>
    </message>
    <message>
        <source>Train it again with these parts.</source>
        <translation>请用这些部位重新训练。</translation>
    </message>
    <message>
        <source>Train it again.</source>
        <translation>请重新训练。</translation>
    </message>
    <message>
        <source>Train it first, then edit with its parts.</source>
        <translation>请先训练，再用其部位编辑。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>Try another face.</source>
        <translation>请换一张人脸。</translation>
    </message>
    <message>
        <source>Tune the generator again.</source>
        <translation>请重新微调生成器。</translation>
    </message>
    <message>
        <source>Tune the generator to the photo again.</source>
        <translation>请重新针对照片微调生成器。</translation>
    </message>
    <message>
        <source>Update EditGAN Desktop.</source>
        <translation>请更新 EditGAN Desktop。</translation>
    </message>
    <message>
        <source>Use .gif, .webp or .mp4.</source>
        <translation>请使用 .gif、.webp 或 .mp4。</translation>
    </message>
    <message>
        <source>Use .safetensors or .npz.</source>
        <translation>请使用 .safetensors 或 .npz。</translation>
    </message>
    <message>
        <source>Use 1 to {0} visible characters without / \ : * ? &quot; &lt; &gt; | and without a dot at either end.</source>
        <translation>请使用 1 到 {0} 个可见字符，不含 / \ : * ? &quot; &lt; &gt; |，且首尾没有点。</translation>
    </message>
    <message>
        <source>Use 1 to {0} visible characters, without &quot;=&quot;: it sets the strength in &quot;name=0.5&quot;.</source>
        <translation>请使用 1 到 {0} 个可见字符，不含“=”：它在“name=0.5”中用来设置强度。</translation>
    </message>
    <message>
        <source>Use JPEG, PNG, WebP, TIFF or HEIC.</source>
        <translation>请使用 JPEG、PNG、WebP、TIFF 或 HEIC。</translation>
    </message>
    <message>
        <source>Use {0}.</source>
        <translation>请使用 {0}。</translation>
    </message>
    <message>
        <source>Wait for it, or choose another folder.</source>
        <translation>请等待其完成，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Wait for its end, or cancel.</source>
        <translation>请等待其结束，或将其取消。</translation>
    </message>
    <message>
        <source>Wait or cancel that first.</source>
        <translation>请等待其结束，或先将其取消。</translation>
    </message>
    <message>
        <source>WebP holds at most {0} pixels a side.</source>
        <translation>WebP 每边最多 {0} 像素。</translation>
    </message>
    <message>
        <source>What is this? {0}</source>
        <translation>无法识别：{0}</translation>
    </message>
    <message>
        <source>Write &quot;over&quot; as a list of names.</source>
        <translation>请将 &quot;over&quot; 写成名称列表。</translation>
    </message>
    <message>
        <source>the package index answers {0}</source>
        <translation>软件包索引返回 {0}</translation>
    </message>
    <message>
        <source>the package index does not have it</source>
        <translation>软件包索引中没有它</translation>
    </message>
    <message>
        <source>there is no connection to the package index, or it broke</source>
        <translation>无法连接到软件包索引，或连接中断</translation>
    </message>
    <message>
        <source>whole </source>
        <translation>整</translation>
    </message>
    <message>
        <source>{0} and {1} are for the same seed.</source>
        <translation>{0} 和 {1} 对应同一种子。</translation>
    </message>
    <message>
        <source>{0} applies nothing.</source>
        <translation>{0} 没有应用任何内容。</translation>
    </message>
    <message>
        <source>{0} came with the program and cannot be changed.</source>
        <translation>{0} 是程序自带的，不能更改。</translation>
    </message>
    <message>
        <source>{0} cannot be a tag.</source>
        <translation>{0} 不能用作标签。</translation>
    </message>
    <message>
        <source>{0} cannot be its own twin.</source>
        <translation>{0} 不能与自身成对。</translation>
    </message>
    <message>
        <source>{0} cannot be the name of a file.</source>
        <translation>{0} 不能用作文件名。</translation>
    </message>
    <message>
        <source>{0} cannot be the name of a project.</source>
        <translation>{0} 不能用作项目名称。</translation>
    </message>
    <message>
        <source>{0} cannot be the name of a vector.</source>
        <translation>{0} 不能用作向量名称。</translation>
    </message>
    <message>
        <source>{0} cannot be the setting “{1}”.</source>
        <translation>设置“{1}”不能为{0}。</translation>
    </message>
    <message>
        <source>{0} cannot be unpacked: {1}.</source>
        <translation>无法解压 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} carries no recipe.</source>
        <translation>{0} 不含配方。</translation>
    </message>
    <message>
        <source>{0} could be for several faces of seed {1}.</source>
        <translation>{0} 可能对应种子 {1} 的多张人脸。</translation>
    </message>
    <message>
        <source>{0} does not fit LPIPS on {1}.</source>
        <translation>{0} 与 {1} 上的 LPIPS 不符。</translation>
    </message>
    <message>
        <source>{0} does not tell all of its edits: {1}.</source>
        <translation>{0} 没有说明其全部编辑：{1}。</translation>
    </message>
    <message>
        <source>{0} has a left/right twin that does not name its twin in turn.</source>
        <translation>{0} 的左右成对部位没有反过来指向它。</translation>
    </message>
    <message>
        <source>{0} has an unusual depth ({1}).</source>
        <translation>{0} 的位深不常见（{1}）。</translation>
    </message>
    <message>
        <source>{0} has colours that are no part of {1}.</source>
        <translation>{0} 含有不属于{1}部位的颜色。</translation>
    </message>
    <message>
        <source>{0} has more than {1} label maps.</source>
        <translation>{0} 含有超过 {1} 张标签图。</translation>
    </message>
    <message>
        <source>{0} has no face {1}: {2} found.</source>
        <translation>{0} 没有人脸 {1}：共找到 {2} 张。</translation>
    </message>
    <message>
        <source>{0} has not been trained yet.</source>
        <translation>{0} 尚未训练。</translation>
    </message>
    <message>
        <source>{0} has parts that are not in {1}: {2}.</source>
        <translation>{0} 含有{1}中没有的部位：{2}。</translation>
    </message>
    <message>
        <source>{0} has too many members to be a pack of vectors.</source>
        <translation>{0} 的成员过多，不是向量包。</translation>
    </message>
    <message>
        <source>{0} has two settings of one key.</source>
        <translation>{0} 中有两个设置使用同一键名。</translation>
    </message>
    <message>
        <source>{0} has {1} channels.</source>
        <translation>{0} 有 {1} 个通道。</translation>
    </message>
    <message>
        <source>{0} holds a {1} where a state dict is expected.</source>
        <translation>{0} 含有 {1}，而此处应为 state dict。</translation>
    </message>
    <message>
        <source>{0} holds label {1}, but it names only {2} parts.</source>
        <translation>{0} 含有标签 {1}，但只列出 {2} 个部位。</translation>
    </message>
    <message>
        <source>{0} holds label {1}, but {2} ends at {3}.</source>
        <translation>{0} 含有标签 {1}，但 {2} 只到 {3}。</translation>
    </message>
    <message>
        <source>{0} holds no corrections.</source>
        <translation>{0} 不含修正。</translation>
    </message>
    <message>
        <source>{0} holds no editing vector.</source>
        <translation>{0} 不含编辑向量。</translation>
    </message>
    <message>
        <source>{0} holds no label maps.</source>
        <translation>{0} 不含标签图。</translation>
    </message>
    <message>
        <source>{0} holds no list of corrections.</source>
        <translation>{0} 不含修正列表。</translation>
    </message>
    <message>
        <source>{0} holds no photos.</source>
        <translation>{0} 不含照片。</translation>
    </message>
    <message>
        <source>{0} holds something already.</source>
        <translation>{0} 中已有内容。</translation>
    </message>
    <message>
        <source>{0} holds the photos of another folder, {1}.</source>
        <translation>{0} 存放的是另一个文件夹 {1} 的照片。</translation>
    </message>
    <message>
        <source>{0} holds too much to be a pack of vectors.</source>
        <translation>{0} 内容过多，不是向量包。</translation>
    </message>
    <message>
        <source>{0} in {1} is damaged ({2}).</source>
        <translation>{1} 中的 {0} 已损坏（{2}）。</translation>
    </message>
    <message>
        <source>{0} in {1} is not the expected file.</source>
        <translation>{1} 中的 {0} 不是预期的文件。</translation>
    </message>
    <message>
        <source>{0} in {1} is too large, or packed strangely.</source>
        <translation>{1} 中的 {0} 过大，或打包方式异常。</translation>
    </message>
    <message>
        <source>{0} is HEIC as phones write it, which cannot be read here.</source>
        <translation>{0} 是手机拍摄的 HEIC 照片，此处无法读取。</translation>
    </message>
    <message>
        <source>{0} is a project of another photo, or of another crop.</source>
        <translation>{0} 是另一张照片或另一裁剪的项目。</translation>
    </message>
    <message>
        <source>{0} is a single array where a tree of dicts is expected.</source>
        <translation>{0} 是单个数组，而此处应为字典树。</translation>
    </message>
    <message>
        <source>{0} is a {1} picture.</source>
        <translation>{0} 是 {1} 图像。</translation>
    </message>
    <message>
        <source>{0} is being fetched just now.</source>
        <translation>{0} 正在下载。</translation>
    </message>
    <message>
        <source>{0} is damaged or cut short.</source>
        <translation>{0} 已损坏或不完整。</translation>
    </message>
    <message>
        <source>{0} is damaged, or another version.</source>
        <translation>{0} 已损坏，或为其他版本。</translation>
    </message>
    <message>
        <source>{0} is damaged.</source>
        <translation>{0} 已损坏。</translation>
    </message>
    <message>
        <source>{0} is damaged: {1}.</source>
        <translation>{0} 已损坏：{1}。</translation>
    </message>
    <message>
        <source>{0} is larger than it should be.</source>
        <translation>{0} 比应有的大。</translation>
    </message>
    <message>
        <source>{0} is larger than the {1} MB it may have.</source>
        <translation>{0} 超过了允许的 {1} MB。</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB, too large to be part of a project, and its own file is not where it was opened.</source>
        <translation>{0} 超过 {1} MB，过大而无法放入项目，并且其文件已不在打开时的位置。</translation>
    </message>
    <message>
        <source>{0} is larger than {1} pixels.</source>
        <translation>{0} 超过 {1} 像素。</translation>
    </message>
    <message>
        <source>{0} is no colour.</source>
        <translation>{0} 不是颜色。</translation>
    </message>
    <message>
        <source>{0} is no correction.</source>
        <translation>{0} 不是修正。</translation>
    </message>
    <message>
        <source>{0} is no correction: {1}.</source>
        <translation>{0} 不是修正：{1}。</translation>
    </message>
    <message>
        <source>{0} is no photo encoder.</source>
        <translation>{0} 不是照片编码器。</translation>
    </message>
    <message>
        <source>{0} is no photo that can be read.</source>
        <translation>{0} 不是可以读取的照片。</translation>
    </message>
    <message>
        <source>{0} is no recipe: it may hold {1} and {2} only.</source>
        <translation>{0} 不是配方：只能包含 {1} 和 {2}。</translation>
    </message>
    <message>
        <source>{0} is no recipe: it needs a list of vectors, and refine from 0.</source>
        <translation>{0} 不是配方：它需要向量列表，以及从 0 开始的 refine。</translation>
    </message>
    <message>
        <source>{0} is no recipe: {1} is no vector with a strength.</source>
        <translation>{0} 不是配方：{1} 不是带强度的向量。</translation>
    </message>
    <message>
        <source>{0} is no recipe: {1}.</source>
        <translation>{0} 不是配方：{1}。</translation>
    </message>
    <message>
        <source>{0} is no segmentation branch.</source>
        <translation>{0} 不是分割分支。</translation>
    </message>
    <message>
        <source>{0} is not JSON: {1}.</source>
        <translation>{0} 不是 JSON：{1}。</translation>
    </message>
    <message>
        <source>{0} is not LPIPS on {1}: {2}.</source>
        <translation>{0} 不是 {1} 上的 LPIPS：{2}。</translation>
    </message>
    <message>
        <source>{0} is not a file, so settings cannot be kept.</source>
        <translation>{0} 不是文件，因此无法保存设置。</translation>
    </message>
    <message>
        <source>{0} is not a file.</source>
        <translation>{0} 不是文件。</translation>
    </message>
    <message>
        <source>{0} is not a label map of {1}.</source>
        <translation>{0} 不是{1}的标签图。</translation>
    </message>
    <message>
        <source>{0} is not a label map: {1}, {2}×{3}.</source>
        <translation>{0} 不是标签图：{1}，{2}×{3}。</translation>
    </message>
    <message>
        <source>{0} is not a label scheme: {1}.</source>
        <translation>{0} 不是标签方案：{1}。</translation>
    </message>
    <message>
        <source>{0} is not a manifest of weights: {1}.</source>
        <translation>{0} 不是权重清单：{1}。</translation>
    </message>
    <message>
        <source>{0} is not a plain pickle of arrays: {1}.</source>
        <translation>{0} 不是普通的数组 pickle：{1}。</translation>
    </message>
    <message>
        <source>{0} is not a readable OpenVINO network: {1}.</source>
        <translation>{0} 不是可读取的 OpenVINO 网络：{1}。</translation>
    </message>
    <message>
        <source>{0} is not a readable PNG: it is no picture, or damaged at its start.</source>
        <translation>{0} 不是可读取的 PNG：它不是图像，或开头已损坏。</translation>
    </message>
    <message>
        <source>{0} is not a readable PNG: {1}.</source>
        <translation>{0} 不是可读取的 PNG：{1}。</translation>
    </message>
    <message>
        <source>{0} is not a readable pack of vectors ({1}).</source>
        <translation>{0} 不是可读取的向量包（{1}）。</translation>
    </message>
    <message>
        <source>{0} is not a readable torch state: {1}</source>
        <translation>{0} 不是可读取的 torch 状态：{1}</translation>
    </message>
    <message>
        <source>{0} is not a schema of settings: {1}.</source>
        <translation>{0} 不是设置架构：{1}。</translation>
    </message>
    <message>
        <source>{0} is not a sound label scheme: {1}</source>
        <translation>{0} 不是有效的标签方案：{1}</translation>
    </message>
    <message>
        <source>{0} is not a training report: {1}.</source>
        <translation>{0} 不是训练报告：{1}。</translation>
    </message>
    <message>
        <source>{0} is not a usable editing vector: {1}.</source>
        <translation>{0} 不是可用的编辑向量：{1}。</translation>
    </message>
    <message>
        <source>{0} is not a usable project: {1}.</source>
        <translation>{0} 不是可用的项目：{1}。</translation>
    </message>
    <message>
        <source>{0} is not a zip of label maps.</source>
        <translation>{0} 不是标签图的 zip 文件。</translation>
    </message>
    <message>
        <source>{0} is not an EfficientNet-Lite0: no {1}.</source>
        <translation>{0} 不是 EfficientNet-Lite0：没有 {1}。</translation>
    </message>
    <message>
        <source>{0} is not named after a seed.</source>
        <translation>{0} 没有以种子命名。</translation>
    </message>
    <message>
        <source>{0} is not the name of a PNG picture.</source>
        <translation>{0} 不是 PNG 图像的名称。</translation>
    </message>
    <message>
        <source>{0} is not the photo that this face was found in.</source>
        <translation>{0} 不是找到此人脸的那张照片。</translation>
    </message>
    <message>
        <source>{0} is not {1} as it was.</source>
        <translation>{0} 已不是原来的 {1}。</translation>
    </message>
    <message>
        <source>{0} is open as another face.</source>
        <translation>{0} 已作为另一张人脸打开。</translation>
    </message>
    <message>
        <source>{0} is painted with parts of {1} that {2} does not have: {3}.</source>
        <translation>{0} 使用了{1}的部位绘制，而{2}没有这些部位：{3}。</translation>
    </message>
    <message>
        <source>{0} is the folder of the photos.</source>
        <translation>{0} 是存放照片的文件夹。</translation>
    </message>
    <message>
        <source>{0} is there already and was not made by this batch, or was changed since.</source>
        <translation>{0} 已存在，且不是由此批处理制作，或之后被更改过。</translation>
    </message>
    <message>
        <source>{0} is too large to be a label map.</source>
        <translation>{0} 过大，不是标签图。</translation>
    </message>
    <message>
        <source>{0} is too large to be a pack of vectors.</source>
        <translation>{0} 过大，不是向量包。</translation>
    </message>
    <message>
        <source>{0} is too large to be a photo.</source>
        <translation>{0} 过大，不能作为照片。</translation>
    </message>
    <message>
        <source>{0} is too large to be a project.</source>
        <translation>{0} 过大，不是项目。</translation>
    </message>
    <message>
        <source>{0} is too large to be a vector.</source>
        <translation>{0} 过大，不是向量。</translation>
    </message>
    <message>
        <source>{0} is too large to hold corrections.</source>
        <translation>{0} 过大，不是修正文件。</translation>
    </message>
    <message>
        <source>{0} is too large: {1} × {2} pixels.</source>
        <translation>{0} 过大：{1} × {2} 像素。</translation>
    </message>
    <message>
        <source>{0} is too small: {1} × {2} pixels.</source>
        <translation>{0} 过小：{1} × {2} 像素。</translation>
    </message>
    <message>
        <source>{0} is {1}×{2} pixels.</source>
        <translation>{0} 为 {1}×{2} 像素。</translation>
    </message>
    <message>
        <source>{0} means {1} vectors.</source>
        <translation>{0} 对应 {1} 个向量。</translation>
    </message>
    <message>
        <source>{0} needs 2 to 255 parts with different names.</source>
        <translation>{0} 需要 2 到 255 个名称不同的部位。</translation>
    </message>
    <message>
        <source>{0} needs about {1} GB of memory, {2} GB are free.</source>
        <translation>{0}约需 {1} GB 内存，可用 {2} GB。</translation>
    </message>
    <message>
        <source>{0} needs {1} MB of disk, {2} MB are free.</source>
        <translation>{0} 需要 {1} MB 磁盘空间，可用 {2} MB。</translation>
    </message>
    <message>
        <source>{0} was made by a newer version.</source>
        <translation>{0} 由较新版本制作。</translation>
    </message>
    <message>
        <source>{0} was made with another model ({1}, {2}).</source>
        <translation>{0} 由其他模型制作（{1}，{2}）。</translation>
    </message>
    <message>
        <source>{0}, the last part is {1}.</source>
        <translation>{0}，最后一个部位是 {1}。</translation>
    </message>
    <message>
        <source>{0}.png is the same face.</source>
        <translation>{0}.png 是同一张人脸。</translation>
    </message>
    <message>
        <source>{0}.png lies in the project already, but could not be read, or another program wrote it.</source>
        <translation>{0}.png 已在项目中，但无法读取，或由其他程序写入。</translation>
    </message>
    <message>
        <source>{0}: cannot write such an animation.</source>
        <translation>{0}：无法写入此种动画。</translation>
    </message>
    <message>
        <source>{0}: cannot write {1}.</source>
        <translation>{0}：无法写入 {1}。</translation>
    </message>
    <message>
        <source>{0}: latents cannot be written so.</source>
        <translation>{0}：潜变量不能这样写入。</translation>
    </message>
    <message>
        <source>{0}: this face shows too little of {1}.</source>
        <translation>{0}：此人脸显示的{1}太少。</translation>
    </message>
    <message>
        <source>{0}: this rule paints parts of {1}, not of {2}.</source>
        <translation>{0}：此规则绘制{1}的部位，而不是{2}的。</translation>
    </message>
    <message>
        <source>{0}: {1} has an unknown type or group.</source>
        <translation>{0}：{1} 的类型或组未知。</translation>
    </message>
</context>
<context>
    <name>MixDialog</name>
    <message>
        <source>Mix with another face</source>
        <translation>与另一张人脸混合</translation>
    </message>
    <message>
        <source>What to take</source>
        <translation>采用的内容</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Coarse</source>
        <translation>粗略</translation>
    </message>
    <message>
        <source>Pose and shape</source>
        <translation>姿态和形状</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中等</translation>
    </message>
    <message>
        <source>Features of the face</source>
        <translation>五官</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>精细</translation>
    </message>
    <message>
        <source>Colours and light</source>
        <translation>颜色和光照</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Rows of W+ of your choice</source>
        <translation>自行选择 W+ 的行</translation>
    </message>
    <message>
        <source>rows {first} to {last}</source>
        <translation>第 {first} 至 {last} 行</translation>
    </message>
    <message>
        <source>Seed, then Enter</source>
        <translation>输入种子，按 Enter</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Mix with the face of this seed</source>
        <translation>与此种子的人脸混合</translation>
    </message>
    <message>
        <source>Faces to mix with</source>
        <translation>可混合的人脸</translation>
    </message>
    <message>
        <source>First and last row of W+: low ones turn and shape the face, high ones colour it</source>
        <translation>W+ 的首行和末行：低行改变朝向和脸形，高行改变颜色</translation>
    </message>
    <message>
        <source>0 keeps this face, 1 takes the other one</source>
        <translation>0 保持此人脸，1 采用另一张</translation>
    </message>
    <message>
        <source>Preview of the mix</source>
        <translation>混合预览</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>种子 {seed}</translation>
    </message>
</context>
<context>
    <name>Mixing</name>
    <message>
        <source>Preview of a mix</source>
        <translation>混合预览</translation>
    </message>
    <message>
        <source>Mix with {name} ({rows})</source>
        <translation>与{name}混合（{rows}）</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Making faces</source>
        <translation>生成人脸</translation>
    </message>
    <message>
        <source>Judging parts, training</source>
        <translation>评判部位、训练</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Staying the same person</source>
        <translation>保持人物身份</translation>
    </message>
    <message>
        <source>Finding faces in photos</source>
        <translation>在照片中查找人脸</translation>
    </message>
    <message>
        <source>Measuring likeness</source>
        <translation>衡量相似度</translation>
    </message>
    <message>
        <source>Drafting labels</source>
        <translation>草拟标签</translation>
    </message>
    <message>
        <source>Training the encoder</source>
        <translation>训练编码器</translation>
    </message>
    <message>
        <source>Measuring expressions</source>
        <translation>衡量表情</translation>
    </message>
    <message>
        <source>Measuring pictures</source>
        <translation>衡量图像</translation>
    </message>
    <message>
        <source>{purpose} (needed)</source>
        <translation>{purpose}（必需）</translation>
    </message>
    <message>
        <source>Downloading, {share} %</source>
        <translation>正在下载，{share}%</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在校验</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>未下载</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Here, checked</source>
        <translation>已就绪，已校验</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>已就绪</translation>
    </message>
    <message>
        <source>Waiting until the computer is free…</source>
        <translation>正在等待计算机空闲…</translation>
    </message>
    <message>
        <source>Comparing every byte…</source>
        <translation>正在比对每个字节…</translation>
    </message>
    <message>
        <source>Downloading: {done} of {total}</source>
        <translation>正在下载：{done} / {total}</translation>
    </message>
    <message>
        <source>Unpacking…</source>
        <translation>正在解压…</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>下载(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>校验(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>取消(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Package {project} {version}, licence: {licence}. Kept in {folder}</source>
        <translation>软件包 {project} {version}，许可证：{licence}。保存在 {folder}</translation>
    </message>
    <message>
        <source>Remove {title} from this computer?</source>
        <translation>从此计算机移除“{title}”？</translation>
    </message>
    <message>
        <source>The program needs it to start: it will ask to download it again.</source>
        <translation>程序启动时需要它：届时会要求重新下载。</translation>
    </message>
    <message>
        <source>It can be downloaded again.</source>
        <translation>可以重新下载。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Network weights</source>
        <translation>网络权重</translation>
    </message>
    <message>
        <source>Fetch it under these terms</source>
        <translation>按这些条款下载</translation>
    </message>
    <message>
        <source>Compare every byte with what it should be</source>
        <translation>将每个字节与应有内容比对</translation>
    </message>
    <message>
        <source>Stop; what has arrived is kept for the next time</source>
        <translation>停止；已下载的部分会保留到下次</translation>
    </message>
    <message>
        <source>Delete it from this computer</source>
        <translation>从此计算机删除</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>New name of {name}</source>
        <translation>“{name}”的新名称</translation>
    </message>
</context>
<context>
    <name>NewFace</name>
    <message>
        <source>New face</source>
        <translation>新建人脸</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>多样性</translation>
    </message>
    <message>
        <source>Keep edits</source>
        <translation>保留编辑</translation>
    </message>
    <message>
        <source>Sampling…</source>
        <translation>正在采样…</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same seed is the same face for ever. Enter samples it.</source>
        <translation>同一种子永远对应同一张人脸。按 Enter 采样。</translation>
    </message>
    <message>
        <source>Truncation: 0 is the average face, 1 the wildest. New faces only.</source>
        <translation>截断：0 为平均脸，1 变化最大。仅用于新建人脸。</translation>
    </message>
    <message>
        <source>A new face starts with the library vectors that are applied to this one</source>
        <translation>新建人脸时沿用此人脸上已应用的库向量</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New labelling project</source>
        <translation>新建标注项目</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose a file of parts.</source>
        <translation>请选择部位文件。</translation>
    </message>
    <message>
        <source>Parts from a file</source>
        <translation>从文件取得部位</translation>
    </message>
    <message>
        <source>{title}, {count} parts</source>
        <translation>{title}，{count} 个部位</translation>
    </message>
    <message>
        <source>There is a project called “{name}” already.</source>
        <translation>已经有名为“{name}”的项目。</translation>
    </message>
    <message>
        <source>My parts {number}</source>
        <translation>我的部位 {number}</translation>
    </message>
    <message>
        <source>My parts</source>
        <translation>我的部位</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Parts to begin with; they can be changed later</source>
        <translation>起始部位；以后可以更改</translation>
    </message>
    <message>
        <source>Fine parts of the face ({count})</source>
        <translation>人脸的精细部位（{count} 个）</translation>
    </message>
    <message>
        <source>Pupils, lids, single lips, nostrils, teeth …</source>
        <translation>瞳孔、眼睑、上下唇、鼻孔、牙齿等</translation>
    </message>
    <message>
        <source>Coarse parts of the face ({count})</source>
        <translation>人脸的粗略部位（{count} 个）</translation>
    </message>
    <message>
        <source>Skin, brows, eyes, nose, lips, hair … as in CelebAMask</source>
        <translation>皮肤、眉毛、眼睛、鼻子、嘴唇、头发等，与 CelebAMask 相同</translation>
    </message>
    <message>
        <source>Parts of my own</source>
        <translation>自定义部位</translation>
    </message>
    <message>
        <source>Begin with a background, and name what matters to you</source>
        <translation>从背景开始，为您关心的部位命名</translation>
    </message>
    <message>
        <source>That somebody has exported</source>
        <translation>他人导出的部位</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>1 of {count}</source>
        <translation>第 1 条，共 {count} 条</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>关闭消息 (Esc)</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>OutputFeature</name>
    <message>
        <source>The command is on the clipboard</source>
        <translation>命令已放入剪贴板</translation>
    </message>
    <message>
        <source>without edits that are not in the library: {edits}</source>
        <translation>不含向量库中没有的编辑：{edits}</translation>
    </message>
</context>
<context>
    <name>PaintFeature</name>
    <message>
        <source>The axis of this face is not known: too few of its left and right parts are in sight.</source>
        <translation>无法得知此人脸的中轴：可见的左右部位太少。</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Nothing fits. Try fewer letters.</source>
        <translation>没有符合的结果。请减少字词。</translation>
    </message>
    <message>
        <source>Search commands, parts, vectors, faces, settings</source>
        <translation>搜索命令、部位、向量、人脸、设置</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Settings, {group}</source>
        <translation>设置，{group}</translation>
    </message>
    <message>
        <source>Paint with {part}</source>
        <translation>用“{part}”绘制</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>向量库</translation>
    </message>
    <message>
        <source>Apply {vector}</source>
        <translation>应用“{vector}”</translation>
    </message>
    <message>
        <source>Learnt on another model</source>
        <translation>由其他模型学得</translation>
    </message>
    <message>
        <source>Go to {face}</source>
        <translation>转到“{face}”</translation>
    </message>
    <message>
        <source>It is in view</source>
        <translation>正在显示</translation>
    </message>
    <message>
        <source>Open faces</source>
        <translation>打开的人脸</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>打开“{file}”</translation>
    </message>
</context>
<context>
    <name>Part</name>
    <message>
        <source>Ala of nose</source>
        <translation>鼻翼</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Beard</source>
        <translation>胡须</translation>
    </message>
    <message>
        <source>Cheek</source>
        <translation>脸颊</translation>
    </message>
    <message>
        <source>Chin</source>
        <translation>下巴</translation>
    </message>
    <message>
        <source>Clothing</source>
        <translation>衣服</translation>
    </message>
    <message>
        <source>Ear</source>
        <translation>耳朵</translation>
    </message>
    <message>
        <source>Ear helix</source>
        <translation>耳轮</translation>
    </message>
    <message>
        <source>Ear lobule</source>
        <translation>耳垂</translation>
    </message>
    <message>
        <source>Earring</source>
        <translation>耳环</translation>
    </message>
    <message>
        <source>Eye bottom lid</source>
        <translation>下眼睑</translation>
    </message>
    <message>
        <source>Eye top lid</source>
        <translation>上眼睑</translation>
    </message>
    <message>
        <source>Eyebrow</source>
        <translation>眉毛</translation>
    </message>
    <message>
        <source>Eyelashes</source>
        <translation>睫毛</translation>
    </message>
    <message>
        <source>Forehead</source>
        <translation>额头</translation>
    </message>
    <message>
        <source>Frown</source>
        <translation>眉间纹</translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation>眼镜</translation>
    </message>
    <message>
        <source>Glasses frame</source>
        <translation>镜框</translation>
    </message>
    <message>
        <source>Glasses lens</source>
        <translation>镜片</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>头发</translation>
    </message>
    <message>
        <source>Hat</source>
        <translation>帽子</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>头部</translation>
    </message>
    <message>
        <source>Inferior lip</source>
        <translation>下唇</translation>
    </message>
    <message>
        <source>Inner mouth</source>
        <translation>口腔</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>虹膜</translation>
    </message>
    <message>
        <source>Jaw</source>
        <translation>下颌</translation>
    </message>
    <message>
        <source>Left brow</source>
        <translation>左眉</translation>
    </message>
    <message>
        <source>Left cheek</source>
        <translation>左脸颊</translation>
    </message>
    <message>
        <source>Left ear</source>
        <translation>左耳</translation>
    </message>
    <message>
        <source>Left eye</source>
        <translation>左眼</translation>
    </message>
    <message>
        <source>Left iris</source>
        <translation>左虹膜</translation>
    </message>
    <message>
        <source>Left lower lid</source>
        <translation>左下眼睑</translation>
    </message>
    <message>
        <source>Left nose wing</source>
        <translation>左鼻翼</translation>
    </message>
    <message>
        <source>Left nostril</source>
        <translation>左鼻孔</translation>
    </message>
    <message>
        <source>Left pupil</source>
        <translation>左瞳孔</translation>
    </message>
    <message>
        <source>Left sclera</source>
        <translation>左眼白</translation>
    </message>
    <message>
        <source>Left temple</source>
        <translation>左太阳穴</translation>
    </message>
    <message>
        <source>Left upper lid</source>
        <translation>左上眼睑</translation>
    </message>
    <message>
        <source>Lower lip</source>
        <translation>下唇</translation>
    </message>
    <message>
        <source>Moustache</source>
        <translation>髭须</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>颈部</translation>
    </message>
    <message>
        <source>Necklace</source>
        <translation>项链</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>鼻子</translation>
    </message>
    <message>
        <source>Nose bridge</source>
        <translation>鼻梁</translation>
    </message>
    <message>
        <source>Nose tip</source>
        <translation>鼻尖</translation>
    </message>
    <message>
        <source>Nostril</source>
        <translation>鼻孔</translation>
    </message>
    <message>
        <source>Oral commissure</source>
        <translation>嘴角</translation>
    </message>
    <message>
        <source>Philtrum</source>
        <translation>人中</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>瞳孔</translation>
    </message>
    <message>
        <source>Right brow</source>
        <translation>右眉</translation>
    </message>
    <message>
        <source>Right cheek</source>
        <translation>右脸颊</translation>
    </message>
    <message>
        <source>Right ear</source>
        <translation>右耳</translation>
    </message>
    <message>
        <source>Right eye</source>
        <translation>右眼</translation>
    </message>
    <message>
        <source>Right iris</source>
        <translation>右虹膜</translation>
    </message>
    <message>
        <source>Right lower lid</source>
        <translation>右下眼睑</translation>
    </message>
    <message>
        <source>Right nose wing</source>
        <translation>右鼻翼</translation>
    </message>
    <message>
        <source>Right nostril</source>
        <translation>右鼻孔</translation>
    </message>
    <message>
        <source>Right pupil</source>
        <translation>右瞳孔</translation>
    </message>
    <message>
        <source>Right sclera</source>
        <translation>右眼白</translation>
    </message>
    <message>
        <source>Right temple</source>
        <translation>右太阳穴</translation>
    </message>
    <message>
        <source>Right upper lid</source>
        <translation>右上眼睑</translation>
    </message>
    <message>
        <source>Sclera</source>
        <translation>眼白</translation>
    </message>
    <message>
        <source>Sideburns</source>
        <translation>鬓角</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>皮肤</translation>
    </message>
    <message>
        <source>Superior lip</source>
        <translation>上唇</translation>
    </message>
    <message>
        <source>Tear duct</source>
        <translation>泪阜</translation>
    </message>
    <message>
        <source>Teeth</source>
        <translation>牙齿</translation>
    </message>
    <message>
        <source>Temple</source>
        <translation>太阳穴</translation>
    </message>
    <message>
        <source>Upper lip</source>
        <translation>上唇</translation>
    </message>
    <message>
        <source>Wrinkles</source>
        <translation>皱纹</translation>
    </message>
</context>
<context>
    <name>PartGroup</name>
    <message>
        <source>Accessories</source>
        <translation>配饰</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>身体</translation>
    </message>
    <message>
        <source>Brows</source>
        <translation>眉毛</translation>
    </message>
    <message>
        <source>Ears</source>
        <translation>耳朵</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>眼睛</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>面部</translation>
    </message>
    <message>
        <source>Facial hair</source>
        <translation>胡须</translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation>眼镜</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>头发</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>嘴部</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>鼻子</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>皮肤</translation>
    </message>
</context>
<context>
    <name>PartsModel</name>
    <message>
        <source>Group: {group}</source>
        <translation>组：{group}</translation>
    </message>
    <message>
        <source>Locked: nothing is painted over it</source>
        <translation>已锁定：不会被覆盖</translation>
    </message>
    <message>
        <source>Hidden: shown without its colour</source>
        <translation>已隐藏：不显示其颜色</translation>
    </message>
    <message>
        <source>Not on this face</source>
        <translation>此人脸上没有</translation>
    </message>
    <message>
        <source>{count} pixels of this face</source>
        <translation>此人脸的 {count} 个像素</translation>
    </message>
</context>
<context>
    <name>PartsPanel</name>
    <message>
        <source>Search parts</source>
        <translation>搜索部位</translation>
    </message>
    <message>
        <source>By name or group. Enter takes the first, Esc clears.</source>
        <translation>按名称或组搜索。Enter 选取第一个，Esc 清除。</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Painting:</source>
        <translation>正在绘制：</translation>
    </message>
</context>
<context>
    <name>Pasted</name>
    <message>
        <source>This picture looks like a mask of parts.</source>
        <translation>此图像看起来是部位蒙版。</translation>
    </message>
    <message>
        <source>Painting with it can be undone.</source>
        <translation>用它绘制后可以撤销。</translation>
    </message>
    <message>
        <source>Paint with it</source>
        <translation>用它绘制</translation>
    </message>
    <message>
        <source>Open as a photo</source>
        <translation>作为照片打开</translation>
    </message>
</context>
<context>
    <name>PhotoPanel</name>
    <message>
        <source>First guess of the likeness</source>
        <translation>拟合的初步估计</translation>
    </message>
    <message>
        <source>Likeness after {steps} steps</source>
        <translation>经过 {steps} 步的拟合</translation>
    </message>
    <message>
        <source>{likeness}, tuned</source>
        <translation>{likeness}，已微调</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Open photo</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>Tune to photo</source>
        <translation>针对照片微调</translation>
    </message>
    <message>
        <source>Switch tuning</source>
        <translation>开关微调</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Adjust crop</source>
        <translation>调整裁剪</translation>
    </message>
    <message>
        <source>A job is running: ask for a closer likeness when it has ended</source>
        <translation>有任务正在运行：请在其结束后再要求更精细的拟合</translation>
    </message>
    <message>
        <source>Closer likeness</source>
        <translation>更精细的拟合</translation>
    </message>
    <message>
        <source>Find the likeness</source>
        <translation>拟合照片</translation>
    </message>
    <message>
        <source>{title}: left out, for the photo&apos;s face was changed meanwhile</source>
        <translation>{title}：结果未采用，因为照片的人脸在此期间有更改</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview of the face</source>
        <translation>人脸预览</translation>
    </message>
    <message>
        <source>What the program will work on: upright, and mirrored where the photo ends</source>
        <translation>程序将要处理的图像：已摆正，照片边缘之外以镜像补全</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>another EditGAN is fetching this</source>
        <translation>另一个 EditGAN 正在下载它</translation>
    </message>
    <message>
        <source>the connection broke, trying again</source>
        <translation>连接中断，正在重试</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Open a face first</source>
        <translation>请先打开一张人脸</translation>
    </message>
    <message>
        <source>Paint on a part first</source>
        <translation>请先绘制某个部位</translation>
    </message>
    <message>
        <source>What is painted is being learnt</source>
        <translation>正在学习所绘内容</translation>
    </message>
    <message>
        <source>Run first</source>
        <translation>请先运行</translation>
    </message>
    <message>
        <source>No edit is applied to this face</source>
        <translation>此人脸上没有应用编辑</translation>
    </message>
    <message>
        <source>This face is not from a photo</source>
        <translation>此人脸不是来自照片</translation>
    </message>
    <message>
        <source>These edits name no parts</source>
        <translation>这些编辑没有指明部位</translation>
    </message>
    <message>
        <source>A mix changes the whole face: switch it off to refine</source>
        <translation>混合会改变整张脸：请先关闭混合再精修</translation>
    </message>
    <message>
        <source>A job is running</source>
        <translation>有任务正在运行</translation>
    </message>
    <message>
        <source>A job is running for another face</source>
        <translation>另一张人脸有任务正在运行</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>尚未执行任何操作</translation>
    </message>
    <message>
        <source>Nothing was undone</source>
        <translation>没有撤销过的操作</translation>
    </message>
    <message>
        <source>There is no painted edit that the library does not have</source>
        <translation>没有尚未保存到向量库的绘制编辑</translation>
    </message>
    <message>
        <source>This face is not tuned to a photo</source>
        <translation>此人脸没有针对照片微调</translation>
    </message>
    <message>
        <source>No job is running that has something to keep</source>
        <translation>正在运行的任务没有可保留的结果</translation>
    </message>
    <message>
        <source>No job is running</source>
        <translation>没有正在运行的任务</translation>
    </message>
    <message>
        <source>No job is over</source>
        <translation>没有已结束的任务</translation>
    </message>
    <message>
        <source>Select a vector first</source>
        <translation>请先选择一个向量</translation>
    </message>
    <message>
        <source>Select two vectors or more first</source>
        <translation>请先选择两个或更多向量</translation>
    </message>
    <message>
        <source>There are no two edits on this face</source>
        <translation>此人脸上没有两项编辑</translation>
    </message>
    <message>
        <source>Nothing was done to the library yet</source>
        <translation>尚未对向量库做过更改</translation>
    </message>
    <message>
        <source>No vector was deleted</source>
        <translation>没有已删除的向量</translation>
    </message>
    <message>
        <source>No vector of the library is applied to this face</source>
        <translation>此人脸上没有应用库中的向量</translation>
    </message>
    <message>
        <source>The model is not loaded yet</source>
        <translation>模型尚未加载</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>{name} is no longer in {folder}</source>
        <translation>{name} 已不在 {folder} 中</translation>
    </message>
    <message>
        <source>{name} (gone)</source>
        <translation>{name}（已不存在）</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>清除此列表</translation>
    </message>
</context>
<context>
    <name>RecoverDialog</name>
    <message>
        <source>Recover faces</source>
        <translation>恢复人脸</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>稍后决定</translation>
    </message>
    <message>
        <source>Recover all</source>
        <translation>全部恢复</translation>
    </message>
    <message>
        <source>Recover {count}</source>
        <translation>恢复 {count} 张</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>never saved</source>
        <translation>从未保存</translation>
    </message>
    <message>
        <source>Delete the copies that are ticked</source>
        <translation>删除已勾选的副本</translation>
    </message>
    <message>
        <source>File → Recover faces shows them again, and so does the next start</source>
        <translation>“文件”&gt;“恢复人脸”可再次显示它们，下次启动时也会显示</translation>
    </message>
    <message>
        <source>Faces with work that was not saved</source>
        <translation>含未保存工作的人脸</translation>
    </message>
    <message>
        <source>EditGAN Desktop did not end as it should</source>
        <translation>EditGAN Desktop 上次未正常结束</translation>
    </message>
    <message>
        <source>These faces had work that was not saved. Copies of them are here.</source>
        <translation>这些人脸含有未保存的工作。这里是它们的副本。</translation>
    </message>
</context>
<context>
    <name>Recovering</name>
    <message>
        <source>Look for unsaved work</source>
        <translation>查找未保存的工作</translation>
    </message>
    <message>
        <source>Remove a copy</source>
        <translation>移除副本</translation>
    </message>
</context>
<context>
    <name>RecoveryFeature</name>
    <message>
        <source>Remove copies</source>
        <translation>移除副本</translation>
    </message>
    <message>
        <source>One face was recovered</source>
        <translation>已恢复一张人脸</translation>
    </message>
    <message>
        <source>{count} faces were recovered</source>
        <translation>已恢复 {count} 张人脸</translation>
    </message>
</context>
<context>
    <name>RefineBar</name>
    <message>
        <source>Refine</source>
        <translation>精修</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Refine again</source>
        <translation>重新精修</translation>
    </message>
    <message>
        <source>The refinement is for something else than is on the face now. Make it anew (Ctrl+R)</source>
        <translation>该精修针对的内容与人脸当前的状态不同。请重新精修 (Ctrl+R)</translation>
    </message>
    <message>
        <source>Clean up what the edits changed outside of their parts (Ctrl+R)</source>
        <translation>清理编辑在其部位之外造成的变化 (Ctrl+R)</translation>
    </message>
    <message>
        <source>“{title}” is running. Wait until it ends.</source>
        <translation>“{title}”正在运行。请等待其结束。</translation>
    </message>
    <message>
        <source>Open a face first.</source>
        <translation>请先打开一张人脸。</translation>
    </message>
    <message>
        <source>No edit is applied to this face.</source>
        <translation>此人脸上没有应用编辑。</translation>
    </message>
    <message>
        <source>These edits name no parts.</source>
        <translation>这些编辑没有指明部位。</translation>
    </message>
    <message>
        <source>A mix changes the whole face: switch it off to refine.</source>
        <translation>混合会改变整张脸：请先关闭混合再精修。</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> 步</translation>
    </message>
    <message>
        <source>Steps of the refinement</source>
        <translation>精修的步数</translation>
    </message>
    <message>
        <source>How long to refine</source>
        <translation>精修多久</translation>
    </message>
    <message>
        <source>Take all edits off this face. Undo brings them back.</source>
        <translation>从此人脸移除所有编辑。可用“撤销”恢复。</translation>
    </message>
</context>
<context>
    <name>RefinementRow</name>
    <message>
        <source>Refined</source>
        <translation>已精修</translation>
    </message>
    <message>
        <source>rests during solo</source>
        <translation>单独应用期间不生效</translation>
    </message>
    <message>
        <source>Stale: sliders moved</source>
        <translation>已过时：滑块有移动</translation>
    </message>
    <message>
        <source>Stale: face changed</source>
        <translation>已过时：人脸有更改</translation>
    </message>
    <message>
        <source>for these strengths</source>
        <translation>针对当前强度</translation>
    </message>
    <message>
        <source>It comes back when all edits do.</source>
        <translation>恢复所有编辑后重新生效。</translation>
    </message>
    <message>
        <source>It rests until the sliders are back where they were, or you refine again.</source>
        <translation>在滑块回到原处或重新精修之前不生效。</translation>
    </message>
    <message>
        <source>It was made for another likeness, or for other rows. Refine again.</source>
        <translation>它是为另一次拟合或其他行制作的。请重新精修。</translation>
    </message>
    <message>
        <source>It belongs to the strengths as they are, and rests when they change.</source>
        <translation>它属于当前的强度，强度改变后不再生效。</translation>
    </message>
</context>
<context>
    <name>RegionOptions</name>
    <message>
        <source>Buffer</source>
        <translation>缓冲宽度</translation>
    </message>
    <message>
        <source>By how many pixels of the mask the region is wider than the painted parts</source>
        <translation>区域比绘制的部位宽出多少蒙版像素</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>Renders</name>
    <message>
        <source>Picture</source>
        <translation>图像</translation>
    </message>
</context>
<context>
    <name>Reopening</name>
    <message>
        <source>{picture} was made from {name}</source>
        <translation>{picture} 由 {name} 制作</translation>
    </message>
    <message>
        <source>Where is {name}, or its project?</source>
        <translation>{name} 或其项目在哪里？</translation>
    </message>
    <message>
        <source>Opened the face of {name}</source>
        <translation>已打开 {name} 的人脸</translation>
    </message>
    <message>
        <source>without edits that are not here: {edits}</source>
        <translation>不含这里没有的编辑：{edits}</translation>
    </message>
    <message>
        <source>It was tuned to its photo: tune it again, or open its project</source>
        <translation>它曾针对照片微调：请重新微调，或打开其项目</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Looking at the program and this computer</source>
        <translation>正在检查程序和此计算机</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>报告问题</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>What did you do, what did you expect, and what happened?</source>
        <translation>您做了什么，期望什么结果，实际发生了什么？</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生的情况</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>附带内容</translation>
    </message>
    <message>
        <source>Its text</source>
        <translation>其文本</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>保存报告(&amp;S)…</translation>
    </message>
    <message>
        <source>No pictures go along. File names, paths and your user name are taken out. Read it before you pass it on; nothing is sent by the program.</source>
        <translation>不附带任何图像。文件名、路径和您的用户名均已去除。转交他人之前请先阅读；程序不会发送任何内容。</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>发生了什么？</translation>
    </message>
</context>
<context>
    <name>RestoreOptions</name>
    <message>
        <source>Right button or Alt: the edits again</source>
        <translation>右键或 Alt：重新显示编辑</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>What the parts show</source>
        <translation>部位显示的内容</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Reached {percent} % of what you painted</source>
        <translation>达到所绘内容的 {percent}%</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Save as vector…</source>
        <translation>保存为向量…</translation>
    </message>
    <message>
        <source>It is in the library as “{name}”</source>
        <translation>已在向量库中，名为“{name}”</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation>由您停止</translation>
    </message>
    <message>
        <source>got no better</source>
        <translation>不再有改进</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 步</translation>
    </message>
    <message>
        <source>{steps} steps</source>
        <translation>{steps} 步</translation>
    </message>
    <message>
        <source>Painted</source>
        <translation>所绘</translation>
    </message>
    <message>
        <source>Show the parts as you painted them</source>
        <translation>显示您绘制的部位</translation>
    </message>
    <message>
        <source>Achieved</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Show the parts as the edited face has them</source>
        <translation>显示编辑后人脸实际的部位</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未达到</translation>
    </message>
</context>
<context>
    <name>ResultsList</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>, starred</source>
        <translation>，已加星标</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>No results yet</source>
        <translation>还没有结果</translation>
    </message>
    <message>
        <source>What Run, Refine and the search for a likeness find is kept here, to go back to.</source>
        <translation>运行、精修和拟合得到的结果保存在这里，可随时返回。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>No result is called so.</source>
        <translation>没有使用此名称的结果。</translation>
    </message>
    <message>
        <source>Go back to this</source>
        <translation>回到此结果</translation>
    </message>
    <message>
        <source>Give the face these edits again</source>
        <translation>让人脸恢复这些编辑</translation>
    </message>
    <message>
        <source>Open as another face</source>
        <translation>作为另一张人脸打开</translation>
    </message>
    <message>
        <source>Go another way from here, in a tab</source>
        <translation>在新标签页中从这里另行尝试</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Keep it when older ones have to go</source>
        <translation>即使需要移除较旧的结果也保留它</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Take it off this list</source>
        <translation>从此列表移除</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Only those with a star</source>
        <translation>仅带星标的</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>RowBars</name>
    <message>
        <source>How far each row is moved</source>
        <translation>每一行移动的幅度</translation>
    </message>
</context>
<context>
    <name>RowsBox</name>
    <message>
        <source>First W+ row</source>
        <translation>W+ 首行</translation>
    </message>
    <message>
        <source>Last W+ row</source>
        <translation>W+ 末行</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All rows may move</source>
        <translation>所有行都可以移动</translation>
    </message>
</context>
<context>
    <name>RowsDialog</name>
    <message>
        <source>Rows of “{name}”</source>
        <translation>“{name}”的行</translation>
    </message>
    <message>
        <source>It acts on all rows</source>
        <translation>作用于所有行</translation>
    </message>
    <message>
        <source>Restrict</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>How far it moves each row of W+. Low rows turn and shape the face, high rows mostly colour it.</source>
        <translation>它使 W+ 每一行移动的幅度。低行改变朝向和脸形，高行主要改变颜色。</translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>Pixels of the picture. Empty while the view is turned.</source>
        <translation>图像的像素。视图旋转时为空。</translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Loss, step by step</source>
        <translation>各步的损失</translation>
    </message>
    <message>
        <source>Open a face first</source>
        <translation>请先打开一张人脸</translation>
    </message>
    <message>
        <source>A job for this face has to end first</source>
        <translation>须先等此人脸的任务结束</translation>
    </message>
    <message>
        <source>What is painted is being learnt</source>
        <translation>正在学习所绘内容</translation>
    </message>
    <message>
        <source>It waits for the job that runs</source>
        <translation>正在等待运行中的任务</translation>
    </message>
    <message>
        <source>It waits for {count} jobs</source>
        <translation>正在等待 {count} 个任务</translation>
    </message>
    <message>
        <source>Paint on a part first</source>
        <translation>请先绘制某个部位</translation>
    </message>
</context>
<context>
    <name>RunSettings</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Keep the picture or follow the mask</source>
        <translation>保持图像或跟随蒙版</translation>
    </message>
    <message>
        <source>Keep the picture</source>
        <translation>保持图像</translation>
    </message>
    <message>
        <source>Follow the mask</source>
        <translation>跟随蒙版</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Draft share</source>
        <translation>草稿占比</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> 步</translation>
    </message>
    <message>
        <source>Identity weight</source>
        <translation>身份权重</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>What weighs more: that nothing else changes, or that the painted parts are reached</source>
        <translation>更看重什么：其余内容不变，还是达到所绘部位</translation>
    </message>
    <message>
        <source>More steps come closer and take longer</source>
        <translation>步数越多越接近，但耗时更长</translation>
    </message>
    <message>
        <source>How far one step goes</source>
        <translation>每一步的幅度</translation>
    </message>
    <message>
        <source>Which rows of the latent may move: low ones turn and shape, high ones mostly colour</source>
        <translation>潜变量的哪些行可以移动：低行改变朝向和脸形，高行主要改变颜色</translation>
    </message>
    <message>
        <source>Share of the steps that run fast, at half the working size</source>
        <translation>以一半工作尺寸快速运行的步数占比</translation>
    </message>
    <message>
        <source>End when so many steps have brought nothing better</source>
        <translation>连续这么多步没有改进时结束</translation>
    </message>
    <message>
        <source>Holds on to who it is. Needs another small network and takes longer.</source>
        <translation>保持人物身份。需要另一个小型网络，耗时更长。</translation>
    </message>
    <message>
        <source>Bring back the settings as they come, Follow and Steps too</source>
        <translation>将设置恢复为初始值，包括跟随程度和步数</translation>
    </message>
    <message>
        <source>Stop early after</source>
        <translation>提前停止前的步数</translation>
    </message>
    <message>
        <source>W+ rows</source>
        <translation>W+ 行</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>Painted edit</source>
        <translation>绘制的编辑</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>精修</translation>
    </message>
    <message>
        <source>Too little graphics memory for “{title}”: going on on the processor</source>
        <translation>显存不足以完成“{title}”：改用处理器继续</translation>
    </message>
    <message>
        <source>Too little memory for “{title}”: going on at half the size</source>
        <translation>内存不足以完成“{title}”：以一半尺寸继续</translation>
    </message>
    <message>
        <source>Painted {groups}</source>
        <translation>绘制的{groups}</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} 已存在。是否替换？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
</context>
<context>
    <name>SaveVectorDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as vector</source>
        <translation>保存为向量</translation>
    </message>
    <message>
        <source>Name of the vector</source>
        <translation>向量名称</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>标签(&amp;T)</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>“{0}” is in the library</source>
        <translation>“{0}”已在向量库中</translation>
    </message>
    <message>
        <source>Save as vector</source>
        <translation>保存为向量</translation>
    </message>
</context>
<context>
    <name>Scheme</name>
    <message>
        <source>CelebAMask 19 parts</source>
        <translation>CelebAMask，19 个部位</translation>
    </message>
    <message>
        <source>DatasetGAN, 34 parts</source>
        <translation>DatasetGAN，34 个部位</translation>
    </message>
    <message>
        <source>Face parts, 43</source>
        <translation>人脸部位，43 个</translation>
    </message>
</context>
<context>
    <name>SchemeChooser</name>
    <message>
        <source>Parts to edit with: {title}</source>
        <translation>用于编辑的部位：{title}</translation>
    </message>
    <message>
        <source>Choose the parts to edit with</source>
        <translation>选择用于编辑的部位</translation>
    </message>
    <message>
        <source>Not while something runs</source>
        <translation>有任务运行时不能更改</translation>
    </message>
    <message>
        <source>Label your own…</source>
        <translation>自行标注…</translation>
    </message>
    <message>
        <source>Make parts of your own, and train them on a few labelled faces</source>
        <translation>自定义部位，并用几张已标注的人脸训练</translation>
    </message>
</context>
<context>
    <name>SchemeEditor</name>
    <message>
        <source>Parts of this project</source>
        <translation>此项目的部位</translation>
    </message>
    <message>
        <source>Parts from a file</source>
        <translation>从文件取得部位</translation>
    </message>
    <message>
        <source>Write the parts</source>
        <translation>写出部位</translation>
    </message>
    <message>
        <source>Colour of {part}</source>
        <translation>“{part}”的颜色</translation>
    </message>
    <message>
        <source>What was labelled {parts} becomes “{first}”. </source>
        <translation>原标注为{parts}的内容将变为“{first}”。</translation>
    </message>
    <message>
        <source>The network has to be trained anew; the old state is set aside.</source>
        <translation>网络需要重新训练；旧状态会另行保存。</translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation>添加部位</translation>
    </message>
    <message>
        <source>Remove the part</source>
        <translation>移除部位</translation>
    </message>
    <message>
        <source>Choose the colour</source>
        <translation>选择颜色</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Take the parts from a file</source>
        <translation>从文件取得部位</translation>
    </message>
    <message>
        <source>Write the parts to a file</source>
        <translation>将部位写入文件</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部位</translation>
    </message>
</context>
<context>
    <name>SchemeModel</name>
    <message>
        <source>Part</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Left/right twin</source>
        <translation>左右成对</translation>
    </message>
    <message>
        <source>Colour of {part}</source>
        <translation>“{part}”的颜色</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>Schemes</name>
    <message>
        <source>The parts used last are no longer there: {name}</source>
        <translation>上次使用的部位已不存在：{name}</translation>
    </message>
    <message>
        <source>Change parts</source>
        <translation>更换部位</translation>
    </message>
    <message>
        <source>What was painted meanwhile cannot be kept: {parts}</source>
        <translation>在此期间绘制的内容无法保留：{parts}</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Find the most helpful face</source>
        <translation>寻找最有帮助的人脸</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已折叠</translation>
    </message>
</context>
<context>
    <name>SectionBox</name>
    <message>
        <source>{group}, {count} vectors</source>
        <translation>{group}，{count} 个向量</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>Show these vectors</source>
        <translation>显示这些向量</translation>
    </message>
    <message>
        <source>Fold these vectors away</source>
        <translation>折叠这些向量</translation>
    </message>
</context>
<context>
    <name>Seeing</name>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
</context>
<context>
    <name>SessionActions</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Shows after the next start.</source>
        <translation>下次启动后生效。</translation>
    </message>
    <message>
        <source>Back to what it was at first ({value})</source>
        <translation>恢复为初始值（{value}）</translation>
    </message>
    <message>
        <source>Reset {setting}</source>
        <translation>重置“{setting}”</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>0 keeps the picture, 1 follows the mask.</source>
        <translation>0 保持图像，1 跟随蒙版。</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>125 %</source>
        <translation>125%</translation>
    </message>
    <message>
        <source>150 %</source>
        <translation>150%</translation>
    </message>
    <message>
        <source>175 %</source>
        <translation>175%</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200%</translation>
    </message>
    <message>
        <source>A new face starts with the saved edits of the one in view.</source>
        <translation>新建人脸时沿用当前人脸上已保存的编辑。</translation>
    </message>
    <message>
        <source>A pen that presses harder paints a wider stroke.</source>
        <translation>压感笔越用力，笔画越宽。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As achieved</source>
        <translation>按实际结果</translation>
    </message>
    <message>
        <source>As painted</source>
        <translation>按所绘内容</translation>
    </message>
    <message>
        <source>As the photo</source>
        <translation>与照片相同</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Ask before a face is closed</source>
        <translation>关闭人脸前询问</translation>
    </message>
    <message>
        <source>Ask before work is lost</source>
        <translation>丢失工作前询问</translation>
    </message>
    <message>
        <source>Carry edits over</source>
        <translation>沿用编辑</translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation>窗口的颜色。</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Draft share</source>
        <translation>草稿占比</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语 (English)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Faces and files</source>
        <translation>人脸与文件</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>首行</translation>
    </message>
    <message>
        <source>First row of the latent that may change; -1 frees all rows.</source>
        <translation>潜变量中可以更改的首行；-1 放开所有行。</translation>
    </message>
    <message>
        <source>For each face. The oldest steps are forgotten when it is full.</source>
        <translation>针对每张人脸。存满后会遗忘最早的步骤。</translation>
    </message>
    <message>
        <source>For new faces: 0 is the average face, 1 the wildest.</source>
        <translation>用于新建人脸：0 为平均脸，1 变化最大。</translation>
    </message>
    <message>
        <source>For recovery after a crash; 0 keeps none.</source>
        <translation>用于崩溃后恢复；0 表示不保留。</translation>
    </message>
    <message>
        <source>Format of exports</source>
        <translation>导出格式</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Graphics card if there is one</source>
        <translation>有显卡则用显卡</translation>
    </message>
    <message>
        <source>How far each step goes.</source>
        <translation>每一步的幅度。</translation>
    </message>
    <message>
        <source>How long an edit is optimised.</source>
        <translation>一项编辑优化多久。</translation>
    </message>
    <message>
        <source>How long the clean-up after vectors is optimised.</source>
        <translation>应用向量后的清理优化多久。</translation>
    </message>
    <message>
        <source>How many processor cores the networks use; 0 uses them all.</source>
        <translation>网络使用的处理器核心数；0 表示使用全部。</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>Keep a copy every</source>
        <translation>保留副本的间隔</translation>
    </message>
    <message>
        <source>Keep or follow</source>
        <translation>保持或跟随</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Last row</source>
        <translation>末行</translation>
    </message>
    <message>
        <source>Last row of the latent that may change; -1 frees all rows.</source>
        <translation>潜变量中可以更改的末行；-1 放开所有行。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>向量库</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Mask after a run</source>
        <translation>运行后的蒙版</translation>
    </message>
    <message>
        <source>Memory for undo</source>
        <translation>撤销的内存</translation>
    </message>
    <message>
        <source>Of all words in the window.</source>
        <translation>窗口中所有文字的语言。</translation>
    </message>
    <message>
        <source>On top of the size that the system sets.</source>
        <translation>在系统设定的大小之上。</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心步数</translation>
    </message>
    <message>
        <source>Pen pressure</source>
        <translation>笔压</translation>
    </message>
    <message>
        <source>Preview under the pointer</source>
        <translation>指针处预览</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>精修</translation>
    </message>
    <message>
        <source>Share of the steps that run at the small draft size first.</source>
        <translation>先以较小的草稿尺寸运行的步数占比。</translation>
    </message>
    <message>
        <source>Show the parts as they were painted, or as the edit reached them.</source>
        <translation>显示所绘的部位，或编辑实际达到的部位。</translation>
    </message>
    <message>
        <source>Show what a vector does while the pointer rests on it.</source>
        <translation>指针停在向量上时显示其效果。</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>整体大小</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Steps of a refinement</source>
        <translation>精修的步数</translation>
    </message>
    <message>
        <source>Stop early after that many steps without a better result; 0 never does.</source>
        <translation>这么多步没有更好的结果就提前停止；0 表示从不。</translation>
    </message>
    <message>
        <source>Sweeps</source>
        <translation>强度扫描</translation>
    </message>
    <message>
        <source>TIFF</source>
        <translation>TIFF</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Truncation</source>
        <translation>截断</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>WebP</source>
        <translation>WebP</translation>
    </message>
    <message>
        <source>Weight of staying the same person; above 0 another network is fetched.</source>
        <translation>保持人物身份的权重；大于 0 时会下载另一个网络。</translation>
    </message>
    <message>
        <source>What the export dialog suggests.</source>
        <translation>导出对话框的建议格式。</translation>
    </message>
    <message>
        <source>When it has work that no project holds. It can be brought back until the program ends.</source>
        <translation>当它含有未存入任何项目的工作时。程序结束前都可以恢复。</translation>
    </message>
    <message>
        <source>When the window is closed with work that no project holds.</source>
        <translation>当关闭窗口而有工作未存入任何项目时。</translation>
    </message>
    <message>
        <source>Where the networks run.</source>
        <translation>网络在哪里运行。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>中文</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Nothing fits</source>
        <translation>没有符合的结果</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>请减少字词或换用其他字词。</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>键盘快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Reset all…</source>
        <translation>全部重置(&amp;R)…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Set everything back to what it was at first?</source>
        <translation>是否将所有设置恢复为初始值？</translation>
    </message>
    <message>
        <source>Keyboard shortcuts and the places of panels stay as they are.</source>
        <translation>键盘快捷键和面板的位置保持不变。</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>设置分组</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
</context>
<context>
    <name>ShapePage</name>
    <message>
        <source>Paint</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>The inside becomes the chosen part</source>
        <translation>内部变为所选部位</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>The inside gets its original parts back (or use the right button)</source>
        <translation>内部恢复原来的部位（或使用右键）</translation>
    </message>
    <message>
        <source>What becomes of the inside</source>
        <translation>如何处理内部</translation>
    </message>
    <message>
        <source>Shift: even sides. Alt: from the middle.</source>
        <translation>Shift：等边。Alt：从中心开始。</translation>
    </message>
    <message>
        <source>Draw around an area. Esc cancels.</source>
        <translation>围绕区域描画。Esc 取消。</translation>
    </message>
    <message>
        <source>Enter paints, Backspace goes back, Esc cancels.</source>
        <translation>Enter 填涂，Backspace 后退，Esc 取消。</translation>
    </message>
</context>
<context>
    <name>SizePage</name>
    <message>
        <source>Tip of the brush</source>
        <translation>笔尖形状</translation>
    </message>
    <message>
        <source>Where the brush stays</source>
        <translation>笔刷的作用范围</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>How unlike the place under the pointer may look what is painted</source>
        <translation>所绘之处与指针下的外观可以相差多少</translation>
    </message>
    <message>
        <source>Round brush</source>
        <translation>圆形笔刷</translation>
    </message>
    <message>
        <source>Square brush</source>
        <translation>方形笔刷</translation>
    </message>
    <message>
        <source>Free: paint wherever the brush goes</source>
        <translation>自由：笔刷经过之处都绘制</translation>
    </message>
    <message>
        <source>Image edges: paint only what looks like the place under the pointer</source>
        <translation>图像边缘：仅绘制与指针处外观相似的区域</translation>
    </message>
    <message>
        <source>This part: paint only over the part the stroke began on</source>
        <translation>此部位：仅在起笔所在的部位内绘制</translation>
    </message>
</context>
<context>
    <name>SoloBar</name>
    <message>
        <source>All again</source>
        <translation>恢复全部</translation>
    </message>
    <message>
        <source>Apply all edits that are switched on (Alt+S in the row)</source>
        <translation>应用所有已开启的编辑（在行内按 Alt+S）</translation>
    </message>
    <message>
        <source>{count} edits alone</source>
        <translation>单独应用 {count} 项编辑</translation>
    </message>
    <message>
        <source>“{name}” alone</source>
        <translation>单独应用“{name}”</translation>
    </message>
</context>
<context>
    <name>StackRow</name>
    <message>
        <source>Remove from this face (Del)</source>
        <translation>从此人脸移除 (Del)</translation>
    </message>
    <message>
        <source>On or off</source>
        <translation>开或关</translation>
    </message>
    <message>
        <source>{name} on</source>
        <translation>开启“{name}”</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除“{name}”</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Go on with a project</source>
        <translation>继续一个项目</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Name the parts that matter to you, paint them on a handful of faces, and train a small network on them. Then every face knows these parts, and you can edit with them.</source>
        <translation>为您关心的部位命名，在几张人脸上绘制它们，然后用它们训练一个小型网络。此后每张人脸都认识这些部位，您可以用它们来编辑。</translation>
    </message>
    <message>
        <source>Teach it parts of your own</source>
        <translation>教它认识您自己的部位</translation>
    </message>
</context>
<context>
    <name>Startup</name>
    <message>
        <source>Downloading the model</source>
        <translation>正在下载模型</translation>
    </message>
    <message>
        <source>Download the model</source>
        <translation>下载模型</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>Load the model</source>
        <translation>加载模型</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Zoom: screen pixels for each picture pixel</source>
        <translation>缩放：每个图像像素对应的屏幕像素</translation>
    </message>
    <message>
        <source>GPU {size} GB</source>
        <translation>GPU {size} GB</translation>
    </message>
    <message>
        <source>Graphics memory this program uses</source>
        <translation>此程序使用的显存</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation>{size} GB</translation>
    </message>
    <message>
        <source>Memory this program uses</source>
        <translation>此程序使用的内存</translation>
    </message>
    <message>
        <source>{free} GB of {total} GB are free</source>
        <translation>共 {total} GB，可用 {free} GB</translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation>模型的运行设备</translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>At first</source>
        <translation>最初</translation>
    </message>
    <message>
        <source>{title}, where you are</source>
        <translation>{title}，当前位置</translation>
    </message>
    <message>
        <source>{title}, undone</source>
        <translation>{title}，已撤销</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Forget all steps…</source>
        <translation>遗忘所有步骤…</translation>
    </message>
    <message>
        <source>Forget all steps of this face; it stays as it is</source>
        <translation>遗忘此人脸的所有步骤；人脸保持不变</translation>
    </message>
    <message>
        <source>No steps</source>
        <translation>没有步骤</translation>
    </message>
    <message>
        <source>What you do with a face is listed here.</source>
        <translation>您对人脸所做的操作会列在这里。</translation>
    </message>
    <message>
        <source>Forget all steps? The face stays as it is, but nothing can be undone.</source>
        <translation>遗忘所有步骤？人脸保持不变，但无法再撤销。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>遗忘</translation>
    </message>
</context>
<context>
    <name>StrengthSlider</name>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Drag to change. Double-click for 0. Shift + arrow keys for fine steps.</source>
        <translation>拖动以更改。双击归 0。Shift + 方向键微调。</translation>
    </message>
</context>
<context>
    <name>Surface</name>
    <message>
        <source>No face yet. Sample one to begin: its picture appears here.</source>
        <translation>还没有人脸。请先采样一张：其图像会显示在这里。</translation>
    </message>
    <message>
        <source>The parts of the face appear here, to be repainted.</source>
        <translation>人脸的部位显示在这里，可以重绘。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>编辑前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>编辑后</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Preview: {name}</source>
        <translation>预览：{name}</translation>
    </message>
    <message>
        <source>Painted</source>
        <translation>所绘部位</translation>
    </message>
    <message>
        <source>Achieved</source>
        <translation>实际部位</translation>
    </message>
</context>
<context>
    <name>SweepDialog</name>
    <message>
        <source>Strength sweep</source>
        <translation>强度扫描</translation>
    </message>
    <message>
        <source>Both ends are the same: choose two strengths.</source>
        <translation>两端相同：请选择两个不同的强度。</translation>
    </message>
    <message>
        <source>{count} pictures with their strengths</source>
        <translation>{count} 张图像，标注各自的强度</translation>
    </message>
    <message>
        <source>{pace} pictures a second</source>
        <translation>每秒 {pace} 张图像</translation>
    </message>
    <message>
        <source>First strength</source>
        <translation>起始强度</translation>
    </message>
    <message>
        <source>Last strength</source>
        <translation>结束强度</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图像数</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>There and &amp;back</source>
        <translation>往返播放(&amp;B)</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>联系表</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>高度（像素）</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>图像数(&amp;P)</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>&amp;Seconds</source>
        <translation>秒数(&amp;S)</translation>
    </message>
</context>
<context>
    <name>Sweeps</name>
    <message>
        <source>Export sweep</source>
        <translation>导出强度扫描</translation>
    </message>
    <message>
        <source>All edits together</source>
        <translation>所有编辑一起</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已写入：{0}</translation>
    </message>
    <message>
        <source>Strength sweep</source>
        <translation>强度扫描</translation>
    </message>
</context>
<context>
    <name>Synonyms</name>
    <message>
        <source>sample random seed create portrait generate</source>
        <translation>采样 随机 种子 创建 生成 新人脸 头像 sample random seed create portrait generate</translation>
    </message>
    <message>
        <source>load project file</source>
        <translation>载入 加载 项目 文件 load project file</translation>
    </message>
    <message>
        <source>import image picture jpeg png camera invert</source>
        <translation>导入 图片 图像 相机 反演 相片 import image picture jpeg png camera invert</translation>
    </message>
    <message>
        <source>store keep write</source>
        <translation>存储 存盘 保留 写入 store keep write</translation>
    </message>
    <message>
        <source>save picture png jpeg webp tiff render output</source>
        <translation>保存图片 另存 渲染 输出 save picture png jpeg webp tiff render output</translation>
    </message>
    <message>
        <source>tab document</source>
        <translation>标签页 文档 tab document</translation>
    </message>
    <message>
        <source>exit leave</source>
        <translation>离开 结束 关闭程序 exit leave</translation>
    </message>
    <message>
        <source>back revert step</source>
        <translation>后退 还原 回退 步骤 back revert step</translation>
    </message>
    <message>
        <source>forward again</source>
        <translation>前进 恢复 再做 forward again</translation>
    </message>
    <message>
        <source>clear paint original erase all</source>
        <translation>清空 清除 绘制 还原 擦除全部 clear paint original erase all</translation>
    </message>
    <message>
        <source>clear vectors sliders</source>
        <translation>清除 清空 向量 滑块 clear vectors sliders</translation>
    </message>
    <message>
        <source>pencil pen draw paint</source>
        <translation>画笔 铅笔 钢笔 绘画 涂抹 pencil pen draw paint</translation>
    </message>
    <message>
        <source>rubber remove restore</source>
        <translation>擦除 橡皮 移除 恢复 rubber remove restore</translation>
    </message>
    <message>
        <source>history brush original pixels undo local bring back</source>
        <translation>历史记录画笔 原图 像素 局部 恢复 还原 撤销 history brush original pixels undo local bring back</translation>
    </message>
    <message>
        <source>bucket flood</source>
        <translation>油漆桶 倒色 bucket flood</translation>
    </message>
    <message>
        <source>pipette colour color picker sample</source>
        <translation>取色器 拾色器 滴管 取样 pipette colour color picker sample</translation>
    </message>
    <message>
        <source>hand move scroll</source>
        <translation>平移 移动 滚动 手形 hand move scroll</translation>
    </message>
    <message>
        <source>zoom whole window</source>
        <translation>缩放 全部 整体 适应 zoom whole window</translation>
    </message>
    <message>
        <source>zoom 100 actual pixels</source>
        <translation>缩放 实际像素 原始大小 zoom 100 actual pixels</translation>
    </message>
    <message>
        <source>mask dashed outline buffer</source>
        <translation>蒙版 虚线 轮廓 缓冲 mask dashed outline buffer</translation>
    </message>
    <message>
        <source>compare before after split slider</source>
        <translation>比较 对比 前后 分割 滑块 划像 compare before after split slider</translation>
    </message>
    <message>
        <source>compare before after heat map</source>
        <translation>比较 对比 前后 热图 compare before after heat map</translation>
    </message>
    <message>
        <source>optimise optimize start apply learn go</source>
        <translation>优化 开始 执行 应用 学习 optimise optimize start apply learn go</translation>
    </message>
    <message>
        <source>finish early end</source>
        <translation>完成 提前 结束 finish early end</translation>
    </message>
    <message>
        <source>abort kill</source>
        <translation>中止 终止 放弃 abort kill</translation>
    </message>
    <message>
        <source>clean self-supervised improve</source>
        <translation>清理 自监督 改善 优化 clean self-supervised improve</translation>
    </message>
    <message>
        <source>keep slider library store edit</source>
        <translation>保留 滑块 向量库 存储 编辑 keep slider library store edit</translation>
    </message>
    <message>
        <source>annotate own parts segmentation train</source>
        <translation>注释 标记 自定义 部位 分割 训练 annotate own parts segmentation train</translation>
    </message>
    <message>
        <source>docks hide full screen distraction</source>
        <translation>停靠 隐藏 全屏 干扰 docks hide full screen distraction</translation>
    </message>
    <message>
        <source>preferences options configure</source>
        <translation>首选项 偏好 选项 配置 preferences options configure</translation>
    </message>
    <message>
        <source>keyboard keys hotkeys bindings</source>
        <translation>按键 热键 绑定 快捷方式 keyboard keys hotkeys bindings</translation>
    </message>
    <message>
        <source>keyboard help cheat sheet</source>
        <translation>键盘 快捷键 帮助 速查 keyboard help cheat sheet</translation>
    </message>
    <message>
        <source>errors messages debug</source>
        <translation>错误 消息 调试 errors messages debug</translation>
    </message>
    <message>
        <source>bug issue feedback support</source>
        <translation>缺陷 错误 反馈 支持 问题 bug issue feedback support</translation>
    </message>
    <message>
        <source>weights download networks fetch licence</source>
        <translation>权重 下载 网络 获取 许可证 weights download networks fetch licence</translation>
    </message>
    <message>
        <source>tutorial introduction guide learn help</source>
        <translation>教程 入门 指南 学习 帮助 介绍 tutorial introduction guide learn help</translation>
    </message>
    <message>
        <source>licence license legal</source>
        <translation>许可证 授权 法律 licence license legal</translation>
    </message>
    <message>
        <source>version licence license</source>
        <translation>版本 许可证 version licence license</translation>
    </message>
</context>
<context>
    <name>TabsFeature</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close others</source>
        <translation>关闭其他</translation>
    </message>
</context>
<context>
    <name>Tag</name>
    <message>
        <source>accessories</source>
        <translation>配饰</translation>
    </message>
    <message>
        <source>beard</source>
        <translation>胡须</translation>
    </message>
    <message>
        <source>body</source>
        <translation>身体</translation>
    </message>
    <message>
        <source>brows</source>
        <translation>眉毛</translation>
    </message>
    <message>
        <source>chin</source>
        <translation>下巴</translation>
    </message>
    <message>
        <source>ears</source>
        <translation>耳朵</translation>
    </message>
    <message>
        <source>eyes</source>
        <translation>眼睛</translation>
    </message>
    <message>
        <source>face</source>
        <translation>面部</translation>
    </message>
    <message>
        <source>facial hair</source>
        <translation>胡须</translation>
    </message>
    <message>
        <source>gaze</source>
        <translation>视线</translation>
    </message>
    <message>
        <source>glasses</source>
        <translation>眼镜</translation>
    </message>
    <message>
        <source>hair</source>
        <translation>头发</translation>
    </message>
    <message>
        <source>mouth</source>
        <translation>嘴部</translation>
    </message>
    <message>
        <source>nose</source>
        <translation>鼻子</translation>
    </message>
    <message>
        <source>scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>skin</source>
        <translation>皮肤</translation>
    </message>
</context>
<context>
    <name>TagBar</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Separated by commas</source>
        <translation>以逗号分隔</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>标签，以逗号分隔</translation>
    </message>
    <message>
        <source>A tag has 1 to 40 visible characters.</source>
        <translation>标签应为 1 到 40 个可见字符。</translation>
    </message>
</context>
<context>
    <name>TagFilter</name>
    <message>
        <source>More tags</source>
        <translation>更多标签</translation>
    </message>
    <message>
        <source>Fewer tags</source>
        <translation>更少标签</translation>
    </message>
    <message>
        <source>More ({count} on)</source>
        <translation>更多（{count} 个已启用）</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>更少</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Tags of “{name}”</source>
        <translation>“{name}”的标签</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>Sample a face</source>
        <translation>采样人脸</translation>
    </message>
    <message>
        <source>Picture of a sample</source>
        <translation>样本的图像</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
</context>
<context>
    <name>ToolPages</name>
    <message>
        <source>Symmetric painting</source>
        <translation>对称绘制</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Choose a part</source>
        <translation>选择部位</translation>
    </message>
    <message>
        <source>Every face comes with a map of its parts. Take the part you want to reshape: lips for a smile, brows to lift them. Alt+click on the face takes the part under the pointer.</source>
        <translation>每张人脸都带有部位图。选取想要改变形状的部位：选嘴唇可改变微笑，选眉毛可将其抬高。在人脸上 Alt+单击可选取指针下的部位。</translation>
    </message>
    <message>
        <source>Paint it as it should be</source>
        <translation>画出它应有的样子</translation>
    </message>
    <message>
        <source>Paint on either picture. The right button brings the original back, the wheel zooms, Ctrl+wheel changes the brush, and Undo takes back every stroke.</source>
        <translation>在任一图像上绘制。右键恢复原样，滚轮缩放，Ctrl+滚轮更改笔刷大小，“撤销”可撤回每一笔。</translation>
    </message>
    <message>
        <source>Let the face follow</source>
        <translation>让人脸跟随</translation>
    </message>
    <message>
        <source>Run ({keys}) looks for a face that has the parts you painted and stays the same elsewhere. You can stop early and keep the best so far.</source>
        <translation>“运行” ({keys}) 会寻找一张具有所绘部位而其余保持不变的人脸。您可以提前停止并保留目前的最佳结果。</translation>
    </message>
    <message>
        <source>Keep the edit</source>
        <translation>保留编辑</translation>
    </message>
    <message>
        <source>Save as vector ({keys}) gives what you painted a name. From then on it is a slider for every other face: weaker, stronger, or the other way round.</source>
        <translation>“保存为向量” ({keys}) 为您绘制的内容命名。此后它就是可用于任何其他人脸的滑块：可减弱、增强或反向。</translation>
    </message>
    <message>
        <source>Play with vectors</source>
        <translation>运用向量</translation>
    </message>
    <message>
        <source>The library holds your vectors and those that came along. Move a slider and the face follows at once; several can be combined.</source>
        <translation>向量库中有您的向量和自带的向量。移动滑块，人脸立即随之改变；多个向量可以组合。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Hold C to see the face before. The wipe ({keys}) shows both at once, with a line you can drag.</source>
        <translation>按住 C 可查看编辑前的人脸。卷帘对比 ({keys}) 同时显示两者，分界线可以拖动。</translation>
    </message>
    <message>
        <source>Take it with you</source>
        <translation>带走成果</translation>
    </message>
    <message>
        <source>Export ({keys}) writes the picture; a photo of yours comes out at its full size. Everything else is found by a few letters: Help, Find a command.</source>
        <translation>“导出” ({keys}) 写出图像；您的照片会以完整尺寸输出。其他功能只需输入几个字即可找到：“帮助”&gt;“查找命令”。</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Networks</source>
        <translation>网络数</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Loss, step by step</source>
        <translation>各步的损失</translation>
    </message>
    <message>
        <source>Label a face, then declare it done (Ctrl+Return)</source>
        <translation>请标注一张人脸，然后标为完成 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>{count} to learn from, {held_out} held out to measure</source>
        <translation>{count} 张用于学习，{held_out} 张留作评估</translation>
    </message>
    <message>
        <source>From {count} done faces on, one in four is held out to measure; {missing} to go</source>
        <translation>完成的人脸达到 {count} 张后，每四张留一张用于评估；还差 {missing} 张</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Waiting for the model…</source>
        <translation>正在等待模型…</translation>
    </message>
    <message>
        <source>Looking at the faces, {done} of {total}</source>
        <translation>正在查看人脸，{done} / {total}</translation>
    </message>
    <message>
        <source>Step {done} of {total}</source>
        <translation>第 {done} 步，共 {total} 步</translation>
    </message>
    <message>
        <source>Measuring on face {done} of {total}</source>
        <translation>正在评估人脸 {done} / {total}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
    <message>
        <source>IoU {share}</source>
        <translation>IoU {share}</translation>
    </message>
    <message>
        <source>The network knows your parts</source>
        <translation>网络已认识您的部位</translation>
    </message>
    <message>
        <source>Mean IoU {share}</source>
        <translation>平均 IoU {share}</translation>
    </message>
    <message>
        <source>{count} learnt from</source>
        <translation>从 {count} 张学习</translation>
    </message>
    <message>
        <source>{count} held out</source>
        <translation>{count} 张留作评估</translation>
    </message>
    <message>
        <source>Loss of the training</source>
        <translation>训练的损失</translation>
    </message>
    <message>
        <source>Several networks vote, and show where they disagree; each takes its time</source>
        <translation>多个网络投票，并显示分歧之处；每个网络都需要时间</translation>
    </message>
    <message>
        <source>More steps learn more and take longer</source>
        <translation>步数越多学得越多，但耗时更长</translation>
    </message>
    <message>
        <source>Overlap of what the network sees with what you painted; the worst part first</source>
        <translation>网络识别的部位与所绘部位的重叠程度；最差的部位在前</translation>
    </message>
    <message>
        <source>No face is done yet</source>
        <translation>还没有完成的人脸</translation>
    </message>
    <message>
        <source>1 face is done</source>
        <translation>已完成 1 张人脸</translation>
    </message>
    <message>
        <source>{count} faces are done</source>
        <translation>已完成 {count} 张人脸</translation>
    </message>
</context>
<context>
    <name>TransformActions</name>
    <message>
        <source>This part is locked. Unlock it in the list of parts to transform it.</source>
        <translation>此部位已锁定。请在部位列表中解锁后再变换。</translation>
    </message>
    <message>
        <source>This face has none of the chosen part.</source>
        <translation>此人脸上没有所选部位。</translation>
    </message>
</context>
<context>
    <name>TransformOptions</name>
    <message>
        <source>Middle, across</source>
        <translation>中心，横向</translation>
    </message>
    <message>
        <source>Middle, down</source>
        <translation>中心，纵向</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Mirror, grow, shrink, smooth</source>
        <translation>镜像、扩展、收缩、平滑</translation>
    </message>
    <message>
        <source>W</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>H</source>
        <translation>高</translation>
    </message>
</context>
<context>
    <name>Uncertainties</name>
    <message>
        <source>Uncertainty</source>
        <translation>不确定性</translation>
    </message>
    <message>
        <source>These parts come from one network alone: it cannot say where it is unsure</source>
        <translation>这些部位来自单个网络：它无法指出不确定之处</translation>
    </message>
</context>
<context>
    <name>Unforeseen</name>
    <message>
        <source>Save your work. Please report this together with the log in {folder}.</source>
        <translation>请保存您的工作。请将此问题连同 {folder} 中的日志一起报告。</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>Vectors in the library are kept in any case.</source>
        <translation>向量库中的向量始终会保留。</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>不保存并退出</translation>
    </message>
    <message>
        <source>What is closed can be brought back until the program ends.</source>
        <translation>关闭的内容在程序结束前都可以恢复。</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存并关闭</translation>
    </message>
    <message>
        <source>A job is not over yet.</source>
        <translation>有一个任务尚未结束。</translation>
    </message>
    <message>
        <source>{count} jobs are not over yet.</source>
        <translation>有 {count} 个任务尚未结束。</translation>
    </message>
    <message>
        <source>What they have found so far is lost. A batch keeps the photos it has done.</source>
        <translation>它们目前的结果将会丢失。批处理会保留已完成的照片。</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>仍然退出</translation>
    </message>
    <message>
        <source>One face has work on it that no project holds.</source>
        <translation>有一张人脸含有未存入任何项目的工作。</translation>
    </message>
    <message>
        <source>{count} faces have work on them that no project holds.</source>
        <translation>有 {count} 张人脸含有未存入任何项目的工作。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>ValueSlider</name>
    <message>
        <source>from {left} to {right}</source>
        <translation>从{left}到{right}</translation>
    </message>
</context>
<context>
    <name>Vector</name>
    <message>
        <source>Beard</source>
        <translation>胡须</translation>
    </message>
    <message>
        <source>Bigger ears</source>
        <translation>放大耳朵</translation>
    </message>
    <message>
        <source>Bigger eyes</source>
        <translation>放大眼睛</translation>
    </message>
    <message>
        <source>Bigger smile</source>
        <translation>加大微笑</translation>
    </message>
    <message>
        <source>Close the lips</source>
        <translation>闭合嘴唇</translation>
    </message>
    <message>
        <source>Closed eyes</source>
        <translation>闭眼</translation>
    </message>
    <message>
        <source>Closed mouth</source>
        <translation>闭嘴</translation>
    </message>
    <message>
        <source>Dilated pupils</source>
        <translation>放大瞳孔</translation>
    </message>
    <message>
        <source>Fringe</source>
        <translation>刘海</translation>
    </message>
    <message>
        <source>Fuller hair</source>
        <translation>丰盈头发</translation>
    </message>
    <message>
        <source>Fuller lips</source>
        <translation>丰满嘴唇</translation>
    </message>
    <message>
        <source>Hair over the forehead</source>
        <translation>头发遮住额头</translation>
    </message>
    <message>
        <source>Higher hairline</source>
        <translation>提高发际线</translation>
    </message>
    <message>
        <source>Longer nose</source>
        <translation>加长鼻子</translation>
    </message>
    <message>
        <source>Look left</source>
        <translation>向左看</translation>
    </message>
    <message>
        <source>Look right</source>
        <translation>向右看</translation>
    </message>
    <message>
        <source>Narrower eyes</source>
        <translation>眯眼</translation>
    </message>
    <message>
        <source>Open mouth</source>
        <translation>张嘴</translation>
    </message>
    <message>
        <source>Raised brows</source>
        <translation>扬起眉毛</translation>
    </message>
    <message>
        <source>Raised left brow</source>
        <translation>扬起左眉</translation>
    </message>
    <message>
        <source>Raised right brow</source>
        <translation>扬起右眉</translation>
    </message>
    <message>
        <source>Shorter chin</source>
        <translation>缩短下巴</translation>
    </message>
    <message>
        <source>Show teeth</source>
        <translation>露出牙齿</translation>
    </message>
    <message>
        <source>Smaller nostrils</source>
        <translation>缩小鼻孔</translation>
    </message>
    <message>
        <source>Smaller pupils</source>
        <translation>缩小瞳孔</translation>
    </message>
    <message>
        <source>Thicker brows</source>
        <translation>加粗眉毛</translation>
    </message>
    <message>
        <source>Thinner upper lip</source>
        <translation>减薄上唇</translation>
    </message>
    <message>
        <source>Wider nose</source>
        <translation>加宽鼻子</translation>
    </message>
</context>
<context>
    <name>VectorDetails</name>
    <message>
        <source>Before</source>
        <translation>编辑前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>编辑后</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>rule “{rule}”</source>
        <translation>规则“{rule}”</translation>
    </message>
    <message>
        <source>a painted edit</source>
        <translation>绘制的编辑</translation>
    </message>
    <message>
        <source>{what}, mean of {count} faces</source>
        <translation>{what}，{count} 张人脸的平均</translation>
    </message>
    <message>
        <source>{steps} steps</source>
        <translation>{steps} 步</translation>
    </message>
    <message>
        <source>seed {seeds}</source>
        <translation>种子 {seeds}</translation>
    </message>
    <message>
        <source>seeds {seeds}</source>
        <translation>种子 {seeds}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>VectorDetailsDialog</name>
    <message>
        <source>Details of “{name}”</source>
        <translation>“{name}”的详情</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
    <message>
        <source>Learnt from</source>
        <translation>学习来源</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Latent space</source>
        <translation>潜空间</translation>
    </message>
    <message>
        <source>Label scheme</source>
        <translation>标签方案</translation>
    </message>
</context>
<context>
    <name>VectorMenu</name>
    <message>
        <source>&amp;Apply to this face</source>
        <translation>应用到此人脸(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>收藏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>Edit &amp;tags…</source>
        <translation>编辑标签(&amp;T)…</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>创建副本(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Deta&amp;ils…</source>
        <translation>详情(&amp;I)…</translation>
    </message>
    <message>
        <source>Make &amp;favourites</source>
        <translation>加入收藏(&amp;F)</translation>
    </message>
    <message>
        <source>Take out of the fav&amp;ourites</source>
        <translation>取消收藏(&amp;O)</translation>
    </message>
    <message>
        <source>A&amp;verage into a better one…</source>
        <translation>平均为更好的向量(&amp;V)…</translation>
    </message>
    <message>
        <source>Add &amp;tags…</source>
        <translation>添加标签(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Export as a pack…</source>
        <translation>导出为向量包(&amp;E)…</translation>
    </message>
    <message>
        <source>It came with the program. Duplicate it and change the copy.</source>
        <translation>它是程序自带的。请创建副本，然后更改副本。</translation>
    </message>
</context>
<context>
    <name>VectorName</name>
    <message>
        <source>Give it a name.</source>
        <translation>请为它命名。</translation>
    </message>
    <message>
        <source>A name cannot hold &quot;=&quot;.</source>
        <translation>名称不能包含“=”。</translation>
    </message>
    <message>
        <source>A name has at most {count} characters.</source>
        <translation>名称最多 {count} 个字符。</translation>
    </message>
    <message>
        <source>A name holds visible characters only.</source>
        <translation>名称只能包含可见字符。</translation>
    </message>
    <message>
        <source>There already is a vector “{name}”.</source>
        <translation>已经有名为“{name}”的向量。</translation>
    </message>
</context>
<context>
    <name>VectorThumb</name>
    <message>
        <source>before</source>
        <translation>编辑前</translation>
    </message>
</context>
<context>
    <name>Vectors</name>
    <message>
        <source>Apply {count} vectors</source>
        <translation>应用 {count} 个向量</translation>
    </message>
    <message>
        <source>Apply “{name}”</source>
        <translation>应用“{name}”</translation>
    </message>
    <message>
        <source>Export a pack</source>
        <translation>导出向量包</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已写入：{0}</translation>
    </message>
    <message>
        <source>“{0}” is in the library</source>
        <translation>“{0}”已在向量库中</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>Canvases</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>{angle}, mirrored</source>
        <translation>{angle}，已镜像</translation>
    </message>
    <message>
        <source>View turned by {angle}: straighten</source>
        <translation>视图旋转了 {angle}：摆正</translation>
    </message>
    <message>
        <source>Image and parts side by side (F6)</source>
        <translation>并排显示图像和部位 (F6)</translation>
    </message>
    <message>
        <source>The image alone (F6, and ` for the other)</source>
        <translation>仅显示图像（F6，按 ` 切换到另一个）</translation>
    </message>
    <message>
        <source>The parts alone (F6, and ` for the other)</source>
        <translation>仅显示部位（F6，按 ` 切换到另一个）</translation>
    </message>
    <message>
        <source>Straighten the view (5)</source>
        <translation>摆正视图 (5)</translation>
    </message>
</context>
<context>
    <name>ViewOptions</name>
    <message>
        <source>Parts over image</source>
        <translation>图像上的部位</translation>
    </message>
    <message>
        <source>Image under parts</source>
        <translation>部位下的图像</translation>
    </message>
    <message>
        <source>Edit region</source>
        <translation>编辑区域</translation>
    </message>
    <message>
        <source>Part outlines</source>
        <translation>部位轮廓</translation>
    </message>
    <message>
        <source>Compare before and after</source>
        <translation>对比编辑前后</translation>
    </message>
    <message>
        <source>How opaque the parts lie over the image</source>
        <translation>图像上部位的不透明度</translation>
    </message>
    <message>
        <source>How much of the image shows through the parts</source>
        <translation>图像透过部位显示的程度</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>不对比</translation>
    </message>
    <message>
        <source>Show the face as it is</source>
        <translation>照原样显示人脸</translation>
    </message>
</context>
<context>
    <name>Weight</name>
    <message>
        <source>AlexNet and VGG16 for LPIPS</source>
        <translation>用于 LPIPS 的 AlexNet 和 VGG16</translation>
    </message>
    <message>
        <source>BiSeNet face parser, 19 CelebAMask-HQ classes</source>
        <translation>BiSeNet 人脸解析器，CelebAMask-HQ 19 类</translation>
    </message>
    <message>
        <source>EfficientNet-Lite0, trained on ImageNet</source>
        <translation>EfficientNet-Lite0，以 ImageNet 训练</translation>
    </message>
    <message>
        <source>Expression classifier, 7 classes, for evaluation</source>
        <translation>表情分类器，7 类，用于评估</translation>
    </message>
    <message>
        <source>FID&apos;s Inception, for evaluation</source>
        <translation>FID 的 Inception，用于评估</translation>
    </message>
    <message>
        <source>Free to use as the package says; the network was trained on ImageNet, whose pictures are meant for non-commercial research and education. Here it only compares sets of pictures.</source>
        <translation>按软件包所述可自由使用；该网络以 ImageNet 训练，其图像供非商业研究和教育之用。在此仅用于比较图像集。</translation>
    </message>
    <message>
        <source>Free to use as the package says; the network was trained on ImageNet, whose pictures are meant for non-commercial research and education. Needed only to train a photo encoder.</source>
        <translation>按软件包所述可自由使用；该网络以 ImageNet 训练，其图像供非商业研究和教育之用。仅在训练照片编码器时需要。</translation>
    </message>
    <message>
        <source>Free to use as the package says; the networks were trained on ImageNet, whose pictures are meant for non-commercial research and education.</source>
        <translation>按软件包所述可自由使用；这些网络以 ImageNet 训练，其图像供非商业研究和教育之用。</translation>
    </message>
    <message>
        <source>Free to use: the network is under the MIT licence in OpenCV&apos;s model zoo; it was trained on the WIDER FACE dataset, a research benchmark.</source>
        <translation>可自由使用：该网络在 OpenCV 模型库中采用 MIT 许可证；它以研究基准数据集 WIDER FACE 训练。</translation>
    </message>
    <message>
        <source>MediaPipe face mesh and iris landmarks</source>
        <translation>MediaPipe 人脸网格和虹膜关键点</translation>
    </message>
    <message>
        <source>MobileFaceNet, differentiable face identity</source>
        <translation>MobileFaceNet，可微分的人脸身份</translation>
    </message>
    <message>
        <source>MobileStyleGAN, photo-real faces, 1024 x 1024</source>
        <translation>MobileStyleGAN，照片级真实人脸，1024 x 1024</translation>
    </message>
    <message>
        <source>Research and non-commercial use only: the network was distilled from NVIDIA&apos;s StyleGAN2 FFHQ network, and the FFHQ dataset is under CC BY-NC-SA 4.0.</source>
        <translation>仅供研究和非商业用途：该网络由 NVIDIA 的 StyleGAN2 FFHQ 网络蒸馏而来，FFHQ 数据集采用 CC BY-NC-SA 4.0 许可。</translation>
    </message>
    <message>
        <source>Research and non-commercial use only: trained on CelebAMask-HQ, whose pictures may be used for non-commercial research and education.</source>
        <translation>仅供研究和非商业用途：以 CelebAMask-HQ 训练，其图像可用于非商业研究和教育。</translation>
    </message>
    <message>
        <source>Research and non-commercial use: an InsightFace network, trained on collections of face photographs from the web that are meant for non-commercial research.</source>
        <translation>供研究和非商业用途：InsightFace 网络，以收集自网络、供非商业研究之用的人脸照片训练。</translation>
    </message>
    <message>
        <source>SFace, face identity for evaluation</source>
        <translation>SFace，用于评估的人脸身份</translation>
    </message>
    <message>
        <source>The network is under Apache-2.0 in OpenCV&apos;s model zoo; it was trained on collections of face photographs from the web that are meant for non-commercial research. Here it only scores how well an identity is kept.</source>
        <translation>该网络在 OpenCV 模型库中采用 Apache-2.0 许可；它以收集自网络、供非商业研究之用的人脸照片训练。在此仅用于评定身份保持的程度。</translation>
    </message>
    <message>
        <source>The networks are under Apache-2.0 in Google&apos;s MediaPipe. Here they only help to draft label maps.</source>
        <translation>这些网络在 Google 的 MediaPipe 中采用 Apache-2.0 许可。在此仅用于协助草拟标签图。</translation>
    </message>
    <message>
        <source>The package does not say what it was trained on; classes and picture size are those of FER-2013, photographs from the web meant for research. Here it only tells whether an edited face smiles.</source>
        <translation>软件包未说明其训练数据；类别和图像尺寸与 FER-2013 相同，即收集自网络、供研究之用的照片。在此仅用于判断编辑后的人脸是否微笑。</translation>
    </message>
    <message>
        <source>YuNet face detector, 5 landmarks</source>
        <translation>YuNet 人脸检测器，5 个关键点</translation>
    </message>
</context>
<context>
    <name>WeightTerms</name>
    <message>
        <source>Package {project} {version}, licence: {licence}</source>
        <translation>软件包 {project} {version}，许可证：{licence}</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>Download {title}</source>
        <translation>下载“{title}”</translation>
    </message>
    <message>
        <source>Check {title}</source>
        <translation>校验“{title}”</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>EditGAN Desktop</source>
        <translation>EditGAN Desktop</translation>
    </message>
    <message>
        <source>Take a face, repaint the map of its parts, and the picture follows: each edit you paint becomes a slider that does the same to other faces.</source>
        <translation>选一张人脸，重绘其部位图，图像随之改变：您绘制的每项编辑都会成为一个滑块，可对其他人脸做同样的改变。</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Parts</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>向量库</translation>
    </message>
    <message>
        <source>Cancelled: {0}</source>
        <translation>已取消：{0}</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已写入：{0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Prepare for edits</source>
        <translation>为编辑做准备</translation>
    </message>
</context>
<context>
    <name>_DockTitle</name>
    <message>
        <source>Float or dock this panel</source>
        <translation>浮动或停靠此面板</translation>
    </message>
    <message>
        <source>Close this panel; the View menu brings it back</source>
        <translation>关闭此面板；可从“视图”菜单恢复</translation>
    </message>
</context>
<context>
    <name>_Download</name>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>Downloading {title}</source>
        <translation>正在下载“{title}”</translation>
    </message>
    <message>
        <source>Checking {title}</source>
        <translation>正在校验“{title}”</translation>
    </message>
    <message>
        <source>Unpacking {title}</source>
        <translation>正在解压“{title}”</translation>
    </message>
    <message>
        <source>Waiting for {title}</source>
        <translation>正在等待“{title}”</translation>
    </message>
    <message>
        <source>{speed} per second, {time} left</source>
        <translation>每秒 {speed}，剩余 {time}</translation>
    </message>
</context>
<context>
    <name>_Failure</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>_Loading</name>
    <message>
        <source>Loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>正在加载模型…</translation>
    </message>
</context>
<context>
    <name>_Terms</name>
    <message>
        <source>Accept and download</source>
        <translation>接受并下载</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>The download was cancelled. What has arrived is kept; the next download goes on from there.</source>
        <translation>下载已取消。已下载的部分会保留；下次下载将从那里继续。</translation>
    </message>
    <message>
        <source>Terms of the network weights</source>
        <translation>网络权重的条款</translation>
    </message>
    <message>
        <source>{size} to download, once.</source>
        <translation>需下载 {size}，仅一次。</translation>
    </message>
    <message>
        <source>Kept in {folder}</source>
        <translation>保存在 {folder}</translation>
    </message>
    <message>
        <source>The program needs these neural networks. They are not part of it: they are fetched from the Python package index under the terms below.</source>
        <translation>程序需要这些神经网络。它们不属于程序本身：将按以下条款从 Python 软件包索引下载。</translation>
    </message>
</context>
</TS>
