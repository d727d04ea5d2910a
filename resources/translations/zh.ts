<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the steps and results of this face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the edited picture on the clipboard, in full size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the label map as painted on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the picture without edits on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy mas&amp;k picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the picture on the clipboard as a photo, or paint with a mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset &amp;mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all paint off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all &amp;edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all edits off this face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look, language, painting, saving, speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key&amp;board shortcuts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which keys give which command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample another face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project (.egd), a photo, an export or a painted mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open p&amp;hoto…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit a face in a photo of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the face with its edits and paint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import mask…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the paint from a label map (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;mask…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the label map as painted (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the edited picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;before and after…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;latent…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the face as the generator knows it, without and with the edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the same face with its edits and paint once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;revious face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close o&amp;ther faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all faces but the one in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen c&amp;losed face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the face that was closed last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reco&amp;ver faces…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces with unsaved work that a crash has left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export strength s&amp;weep…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A film or a contact sheet of an edit, from one strength to another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit a folder of photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same edits on every photo of a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command that does the same without the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything that can be done, and do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;our</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be shown around, from the first stroke to the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks that are here, and those that can be downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program has noted, as it happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put together what helps to mend it, without pictures or names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model &amp;terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may be done with the model and its pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About EditGAN Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint with the chosen part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the original parts back (or right-drag)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lasso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw around an area to paint it; with the right button, to erase it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pol&amp;ygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ell&amp;ipse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click corners; Enter or a double-click paints the inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a rectangle to paint it; Shift: a square, Alt: from its middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag an ellipse to paint it; Shift: a circle, Alt: from its middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn an area into the chosen part; with Shift, all of the part you click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eye&amp;dropper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the part you click (or Alt+click, Ctrl+click)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the view (or drag with Space or the middle button)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Symmetric painting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint on both sides of the face at once; left parts become right ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller brush (or Ctrl+wheel, or Ctrl+Shift and drag)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger brush (or Ctrl+wheel, or Ctrl+Shift and drag)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear paint of this part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off what is painted with the chosen part; other paint stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror paint to the &amp;other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat all paint across the axis of the face; left parts become right ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip left and ri&amp;ght</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert the paint: what is painted on one side of the face moves over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;mask from…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the parts, or only the paint, of another open face or a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loc&amp;k part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protect the chosen part: no tool paints over it or erases it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the image instead of the colour of the chosen part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w only this part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the colour of the chosen part alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show and &amp;unlock all parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All parts are shown, and none is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closer &amp;likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look longer for the face that resembles the photo; tune it after that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tune to photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the generator learn what it cannot make of this photo yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use tuning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the face with or without the tuning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjust &amp;crop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move, turn or resize the square of the photo, and look for the face anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the face that has the painted parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End now and keep the best so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End now and change nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn on from where the run ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean up after the edits on this face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as &amp;vector…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the painted edit in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what runs, what waits and what is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the running job and begin no other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all jobs off the list that are over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Transform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a part to move, scale and turn it; Ctrl+click takes its group, Shift+click adds another part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all of the chosen part to be transformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror &amp;horizontally</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap left and right of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror &amp;vertically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap top and bottom of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the selection wider all around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sh&amp;rink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the selection narrower all around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;mooth border</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calm the border of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply transformation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the selection where it is now (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel transformation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the selection back, or select nothing (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One can&amp;vas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one canvas all the room, or show both side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other &amp;canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where one canvas is alone, show the other one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;1 : 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One picture pixel is one screen pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Zoom to part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the chosen part close by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn l&amp;eft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the view by 15° (or drag with Shift and Space or the middle button)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn ri&amp;ght</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straig&amp;hten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither turned nor mirrored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mirror view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the face as in a mirror; the picture itself stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pixel rulers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rulers in pixels of the picture along the canvases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit &amp;region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline what an edit may change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part out&amp;lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the borders of the parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts &amp;as outlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the parts as borders in their colours, and the picture inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Uncertainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glow where the parts are unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before on the left, after on the right of a line you drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how much each pixel has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flic&amp;ker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after in turns, twice a second, but not while you paint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;bel faces…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make parts of your own: label a few faces, train, and edit with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;nels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the panels beside the canvases, or give them the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all panels back where they were at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the parts that are to be labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to editing; everything is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit &amp;parts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add, remove, name and colour the parts of this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import labelled faces…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take label maps of these parts from a zip or a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write parts and labelled faces to a zip file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most &amp;helpful face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample the face that would teach the most: where the network is least sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This face is labelled well enough to learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the parts as the network sees them for the whole face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the face and its labels out of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take paint off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the labels this face was opened with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn the parts from the faces that are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop now; the training can go on later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit with these parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the edit window to the parts of this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply selected vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the vectors that are selected in the library on this face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge edits into one vector…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one vector of several edits on this face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;verage selected vectors…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a better vector of several examples of one edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import vectors…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import vectors and packs from files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export a pack…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the selected vectors, or all of your own, into one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fav&amp;ourites only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the vectors that have a star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the vectors as pictures side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo library change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what was done to the library last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore deleted vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the vector that was deleted last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region &amp;brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to what an edit may change; with the right button or Alt, take from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edit region as it comes from the paint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Written: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>Keep a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Edit a folder of photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a recipe: a project, an exported picture, or a .json file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder with the photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for the edited photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edited photos need another folder: the originals stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipes ({endings})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edits on the face in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project, an export, or a .json recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As each photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces in each photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More steps come closer to each face and take longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tune the generator to each photo (slow, closest)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders &amp;inside the folder, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Photos in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the edited photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message>
        <source>Photos of {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {total} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} done before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File, or reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo in work is finished first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Batches</name>
    <message>
        <source>Waiting for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All photos are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended. What is done is kept; the same folders go on from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed; Continue tries again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Callout</name>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the tour (Esc); Help, Tour begins it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Image canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint parts of the face here. The wheel zooms, Space and drag pans.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Closed {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed {count} faces</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Combining</name>
    <message>
        <source>{name} and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as new vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of {count} vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of a vector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>The mask is on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is on the clipboard ({size})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyMaskDialog</name>
    <message>
        <source>Copy mask from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face is to have the parts of the other one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the paint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is painted there, at the same place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other open faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>painted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint this face so; locked parts stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the paint from a label map (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other face is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open one, or take a mask from a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CropDialog</name>
    <message>
        <source>See all (Ctrl+0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place the crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This face is small: the square is only {side} pixels wide. The result will be softer than the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the face in the square (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave all as it is (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to where the square was at first (Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out (Ctrl+−, wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in (Ctrl++, wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the square large (Ctrl+1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face was found. Place the square by hand: eyes on the upper guides, mouth on the lower one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag inside to move, a corner to resize (Ctrl: about the middle), the knob or outside to turn (Shift: by 15°). The wheel zooms, Space and drag moves the photo.
Arrow keys move (Shift: by ten), [ and ] turn, + and − resize, Home resets.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CropFigures</name>
    <message>
        <source>Middle of the square from the left, in pixels of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle of the square from above, in pixels of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the square, in pixels of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angle of the square, clockwise, in degrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ngle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CropView</name>
    <message>
        <source>Photo with the square to be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move the square, bracket keys turn it, plus and minus resize it, Home puts it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>What went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentTabs</name>
    <message>
        <source>{title}, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (middle click)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open faces</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropMark</name>
    <message>
        <source>Drop to open: photos, projects, exports, masks, vectors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditMenu</name>
    <message>
        <source>Coarse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Coarse: pose and shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Middle: features of the face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fine: colour and texture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Solo: this edit alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength to &amp;0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve as new vector…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mer&amp;ge edits into one…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove from this face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of &amp;W+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hoose rows…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditRow</name>
    <message>
        <source>Save to the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of W+, save, merge, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to another place (Alt+Up, Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acts on rows {first} to {last} of W+ alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All edits again (Alt+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This edit alone for now (Alt+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solo {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place {place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts: {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the library yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditsList</name>
    <message>
        <source>Edits on this face</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditsPanel</name>
    <message>
        <source>Solo, strengths, merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of the edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge edits into one vector…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All strengths to &amp;0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove all edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a slider in the library, or paint and run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this face</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Used last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample a face, or drop a photo or a project here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExchangeFeature</name>
    <message>
        <source>There is no picture on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted.png</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebP holds at most {most} pixels a side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bits} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG knows no transparency: such places become white.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo has {bits} bits; PNG and TIFF keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole photo with the edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face a&amp;lone ({size})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep every pixel (lossless)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the photo&apos;s own &amp;information (camera, place, time)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EXIF, XMP and IPTC. The colour profile stays in any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the e&amp;dit in the file, to go on from it later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pixel is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pixel is kept; more is slower and smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 90 up, colours keep their full resolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed and the edits. Open the file here to go on with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latent, the edits, and the name of the photo. Open the file here to go on with them: then the photo itself is asked for, which is not in it. Nor is a tuning; a project holds both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says that a generative model edited it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says that a generative model made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that people and programs can tell it from a photo as it was taken: the IPTC digital source type, in the file&apos;s XMP. It cannot be left out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportView</name>
    <message>
        <source>The picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A detail of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail, one to one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Export image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export latent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no room for all edits in it: PNG or TIFF has more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export vector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>New face</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacesList</name>
    <message>
        <source>Open faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacesModel</name>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Painted on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacesRow</name>
    <message>
        <source>Faces in the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (key {number})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacesStrip</name>
    <message>
        <source>No face is open. Sample one, or type a seed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>{number} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed to the parts of {name}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is not here: the paint of {name} was taken over to {here}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FillPage</name>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connected area you click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of the part you click (or Shift and click)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All parts of the group you click, such as both brows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a fill takes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>Preview of the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>On the canvases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence of the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The default model is for research and non-commercial use. The same holds for the editing vectors learnt with it and for the pictures it makes. Do not pass them off as photographs of real people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repaint the map of a face&apos;s parts and the picture follows; every edit becomes a slider for other faces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new implementation of “EditGAN: High-Precision Semantic Image Editing” (Ling, Kreis, Li, Kim, Torralba, Fidler, NeurIPS 2021).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is under the Apache License 2.0; the model has terms of its own, see Model terms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries it stands on, and their licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About EditGAN Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight line from the last stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift + click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the part under the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt + click, or Ctrl + click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transform: a part, its group, one more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click, Ctrl + click or double-click, Shift + click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transform: keep proportions, about the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift, Ctrl while pulling a handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transform: nudge, apply, take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows (with Shift by 10), Enter, Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take from the edit region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right button or Alt, with the region brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle button, or Space + drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same with Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel, or pinch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the face before its edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the stroke in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror paint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip paint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy paint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solo {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End solo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset strengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stars of vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painted edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buffer of the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take from region</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryFeature</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted the result {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoldButton</name>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to see the face before its edits (or hold C)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hover</name>
    <message>
        <source>{part} (was {was})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoverPreview</name>
    <message>
        <source>Try a vector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Iou</name>
    <message>
        <source>{share} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IouTable</name>
    <message>
        <source>Agreement of each part on the held-out faces</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching a network: {done} of {total} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping, keeping the best so far…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobList</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too little graphics memory: pictures are made on the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs that use the graphics card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Progress of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, as it was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click (Enter) to go to the face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to another place (Alt+Up, Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>Progress of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running job</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsList</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>No jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs, refinements and likenesses are listed here. You need not wait for one to ask for the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyChooser</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a command to change its keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} belongs to “{command}”, which would lose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} is needed on the canvases: {gesture}. Press other keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {keys} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add gives it {keys}, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {keys} away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click here, then press the new keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it the keys it had at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keymap</name>
    <message>
        <source>That is no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} is needed: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds no shortcuts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that was exported from this dialog.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>&amp;Reset all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelling faces, and others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse and held keys (cannot be changed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every command the keys it had at first?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the keys from a file that was exported here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the keys that you have changed to a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelBench</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training stopped. It can go on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network knows your parts now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the most helpful face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training parts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelFaces</name>
    <message>
        <source>New face</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelFacesModel</name>
    <message>
        <source>Seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsure {share} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not labelled yet: these parts are suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled, but not declared done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: the training learns from it, or measures on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed {seed}, variety {truncation}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelFacesPanel</name>
    <message>
        <source>Looking for the most helpful face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No faces yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample a face and paint its parts. A handful is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed is the same face for ever. Enter samples it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces of the project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelStates</name>
    <message>
        <source>There is no network yet that could be unsure: train first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare a face done first (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the end of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint at least two parts first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelWindow</name>
    <message>
        <source>{project} – Label faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import labelled faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported faces: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training is still running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you stop it, it can go on from there the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerRow</name>
    <message>
        <source>Opacity of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How opaque; double-click for the usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {layer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayersPanel</name>
    <message>
        <source>Parts as outlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over both canvases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the image shows through the parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part outlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parts over the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face before its edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face with its edits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryBar</name>
    <message>
        <source>As a list with sliders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How vectors are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourites only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By part of the face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most used first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the vectors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryChanges</name>
    <message>
        <source>{count} favourites more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} favourites less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted {count} vectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported {count} vectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported 1 vector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 was there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} were there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” came with the program and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} vectors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryItem</name>
    <message>
        <source>Take it out of the favourites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourite: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryItems</name>
    <message>
        <source>Editing vectors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>{count} files could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import vectors…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import vectors or packs from files, or drop them here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vector has all of these words, tags and stars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vectors yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint an edit, run it and save it, or import vectors from files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search names, tags and parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore deleted vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo library change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import, undo, restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryRow</name>
    <message>
        <source>Starter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click or drag to the picture to apply it (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename, tags, export, …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibrarySliders</name>
    <message>
        <source>Open a face to apply it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learnt on another model ({space})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryTile</name>
    <message>
        <source>Tags: {tags}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click or drag to the picture to apply it (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LiveSettings</name>
    <message>
        <source>Use other threads</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {all} messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was logged yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information and above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which messages are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what is selected, or all that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder that holds the log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LossCurve</name>
    <message>
        <source>Loss of the edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss appears here while an edit runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps} steps, last loss {loss}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LostPaint</name>
    <message>
        <source>The paint of one part cannot be kept: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paint of {count} parts cannot be kept: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” has no parts in their place. Edits and all other paint stay, but undo begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change parts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Transform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;gion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ph&amp;oto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfor&amp;m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pr&amp;oject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge edits into one vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits to merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new vector does what these do together, at the strengths they have</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A colour is three numbers from 0 to 255.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A displacement of shape {0} does not fit W+ of shape {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mask is a palette or grey PNG of part ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pack holds 1 to {0} vectors, not {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo is [H, W, 3] of 8 or 16 bits, not {0} {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo needs at least {0} pixels a side, and a good edit some 500 across the face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of {0} {1} cannot become a thumbnail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scheme has at most {0} parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag is 1 to {0} visible characters without a comma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that is painted was taken out of the edit region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another batch is writing to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program changed the parts of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is changing the favourites.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is changing the vector library in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply them without refining.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the pack again, or import its vectors one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {0} megapixels and {1} pixels a side; scale it down first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring {0} here, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot change the vector library in {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot delete {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot download {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot keep the project as it was, in {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot make the folder {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot make the project {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot move {0} to {1}: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read the parts of {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read the settings in {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot remove {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot use {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write to the folder {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change that, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to the parts it was made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name and folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name and permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose GIF or WebP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a .png file in a folder you can write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a .safetensors file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that you may open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a new or an empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a pack ({0} or .zip).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a pack of vectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photo that you may open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photo with a face that looks this way, or place the crop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a project (.egd).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a recipe (.json), a project, or an export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file, or update EditGAN Desktop if a newer version made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder for --out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder or free some disk space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or look at the permissions of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose examples of one edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose its project instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one below 1 GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from 0 to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the photo, unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose those of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose vectors of one model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose {0} itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies for recovery cannot be kept in {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it from its source again, or open and save it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrections are named like 012.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate it and change the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it in .png.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as PNG, TIFF or WebP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export this photo as PNG, TIFF or JPEG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face 1 is the largest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the weights again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that could not be read: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formats: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some disk space, and save your work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some disk space, or name another folder in EDITGAN_CACHE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space in {0}, or name another folder in EDITGAN_CACHE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get {0} ({1} {2}, sha256 {3}) on another computer. Then put it into the folder that EDITGAN_WEIGHTS_DIR names, or run: editgan models fetch {4} --from {5}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a PNG of part labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a recipe (.json), a project, or an exported photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give an id instead: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a vector with a strength that is not 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the folder with the photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the vector again from where you had it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has rows 0-{0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a grey or palette picture of ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a {0}number from {1} to {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is one of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a file name and a sha256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs centre, side and angle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs name, sha256 and crop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs the shape {0}×{1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should be like {{&quot;vectors&quot;: [{{&quot;name&quot;: &quot;Bigger smile&quot;, &quot;strength&quot;: 0.8}}], &quot;refine&quot;: 0}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its side must be above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one of them in the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave refining out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the model it was made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether its folder is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it away, or choose another folder for --out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face was found in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the edits is about a part of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the vectors is about a part of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Free some disk space, or look at the permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was lost. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One vector cannot be averaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a face first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an earlier copy of it, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with the model it was learnt on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with the model it was made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the project again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint something, or name the parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint without smoothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos are JPEG, PNG, WebP, TIFF or HEIC files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos, projects, masks and vectors can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place the crop by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report this together with the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a sound {0} into {1}; the label maps are still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back, or save a smaller copy of the photo and begin with that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put two or more on this face first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality 1 … 100, compression 0 … 9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinstall EditGAN Desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinstall the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove that one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repaint some part, then run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the region, or add to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows {0}-{1} free no row of this latent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules for {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: editgan models fetch {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: editgan models remove {0}; editgan models fetch {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample a face first, then import its mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG first, or install the Python package pillow-heif.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as RGB first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as RGB in another program first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it with 8 or 16 bits per channel first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the mask at its own size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture to a file first, then drop the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed {0} is negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds and truncations start at 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds are whole numbers from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten its recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in “{0}”: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start editgan-desktop once and accept its terms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps from 1, draft and follow in 0..1, learning rate above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That vector is no longer in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The aligned photo does not have the shape of the generator&apos;s pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The aligned photo is not square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The aligned photo, its inversion and its edit must be squares of the same size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alpha channel has another size or depth than the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buffer is {0} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edit names no parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edit region has another size than the aligned photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edit region has another size than the mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face in {0} is {1} pixels high, other than this model&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face of seed {0} is not in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face of seed {0} was labelled anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face of seed {0} was not removed from this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label map is {0} pixels, those of the project are {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label maps of {0} differ in size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has this vector as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask in this recipe is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask is {0} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is not here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mouth is closed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The painted mask equals the face&apos;s own labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The painted mask is {0}×{1} pixels, the label map {2}×{3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The painted mask is {0}×{1} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parts cannot be changed while something runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo could not be packed as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project {0} cannot be opened: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe cannot be stored as JSON: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe is too long for JPEG: {0} of {1} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule needs both eyes in view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule needs both irises and pupils in view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule needs the brows in view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule needs the lips in view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule needs the whole chin in the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The segmentation branch knows {0} parts, {1} has {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings in {0} are damaged, so defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings were made by a newer version, so defaults are used and nothing is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vector {0} has no thumbnails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vector {0} is too large to store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of {0} are not here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights {0} are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their displacements differ in shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There already is a vector {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no two edits to merge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no weights called {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a project called {0} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no face to paint on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no label scheme called {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no paint rule called {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no part called {0} in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no part {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting called {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no vector called {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was not enough memory for “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These export settings make no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These optimisation settings make no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pixels have another size or depth than the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These points are no face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These vectors do opposite things: their mean is nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are named after the seed: 012.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are named like seed-000012_psi-0.7.png.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were learnt on different models ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s OpenCV cannot write MP4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This crop is no square in a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This edit was learnt in latent space {0}, but the image lives in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a link, not a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no crop of a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the expected MobileStyleGAN: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This latent belongs to {0}, the loaded model is {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This names no photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo is made for printing (CMYK) and its colours cannot be converted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture was made by a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project cannot be saved: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project was made with another model ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recipe is damaged: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This segmentation branch belongs to another generator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tuning belongs to another generator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tuning holds values that are no numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train it again for this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train it again with these parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train it first, then edit with its parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tune the generator again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tune the generator to the photo again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update EditGAN Desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use .gif, .webp or .mp4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use .safetensors or .npz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 1 to {0} visible characters without / \ : * ? &quot; &lt; &gt; | and without a dot at either end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 1 to {0} visible characters, without &quot;=&quot;: it sets the strength in &quot;name=0.5&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use JPEG, PNG, WebP, TIFF or HEIC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for its end, or cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait or cancel that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebP holds at most {0} pixels a side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is this? {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write &quot;over&quot; as a list of names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the package index answers {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the package index does not have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no connection to the package index, or it broke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} are for the same seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} applies nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} came with the program and cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be a tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be its own twin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be the name of a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be the name of a vector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be the setting “{1}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be unpacked: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} carries no recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could be for several faces of seed {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not fit LPIPS on {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not tell all of its edits: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a left/right twin that does not name its twin in turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has an unusual depth ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has colours that are no part of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has more than {1} label maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no face {1}: {2} found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has not been trained yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has parts that are not in {1}: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has too many members to be a pack of vectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has two settings of one key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds a {1} where a state dict is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds label {1}, but it names only {2} parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds label {1}, but {2} ends at {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no corrections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no editing vector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no label maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no list of corrections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds something already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds the photos of another folder, {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds too much to be a pack of vectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in {1} is damaged ({2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in {1} is not the expected file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in {1} is too large, or packed strangely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is HEIC as phones write it, which cannot be read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a project of another photo, or of another crop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a single array where a tree of dicts is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a {1} picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is being fetched just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged or cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged, or another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is larger than it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is larger than the {1} MB it may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB, too large to be part of a project, and its own file is not where it was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is larger than {1} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no correction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no correction: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no photo encoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no photo that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no recipe: it may hold {1} and {2} only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no recipe: it needs a list of vectors, and refine from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no recipe: {1} is no vector with a strength.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no recipe: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no segmentation branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not JSON: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not LPIPS on {1}: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a file, so settings cannot be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a label map of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a label map: {1}, {2}×{3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a label scheme: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a manifest of weights: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a plain pickle of arrays: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a readable OpenVINO network: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a readable PNG: it is no picture, or damaged at its start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a readable PNG: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a readable pack of vectors ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a readable torch state: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a schema of settings: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a sound label scheme: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a training report: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a usable editing vector: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a usable project: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a zip of label maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not an EfficientNet-Lite0: no {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not named after a seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not the name of a PNG picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not the photo that this face was found in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not {1} as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is painted with parts of {1} that {2} does not have: {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is the folder of the photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is there already and was not made by this batch, or was changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too large to be a label map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too large to be a pack of vectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too large to be a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too large to be a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too large to be a vector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too large to hold corrections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too large: {1} × {2} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too small: {1} × {2} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}×{2} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} means {1} vectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs 2 to 255 parts with different names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs about {1} GB of memory, {2} GB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs {1} MB of disk, {2} MB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was made by a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was made with another model ({1}, {2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, the last part is {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}.png is the same face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}.png lies in the project already, but could not be read, or another program wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: cannot write such an animation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: cannot write {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: latents cannot be written so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: this face shows too little of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: this rule paints parts of {1}, not of {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} has an unknown type or group.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Making faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judging parts, training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staying the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding faces in photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafting labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training the encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring expressions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{purpose} (needed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading, {share} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here, checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting until the computer is free…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing every byte…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacking…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package {project} {version}, licence: {licence}. Kept in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {title} from this computer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program needs it to start: it will ask to download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be downloaded again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch it under these terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare every byte with what it should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop; what has arrived is kept for the next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it from this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>New name of {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewFace</name>
    <message>
        <source>New face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed is the same face for ever. Enter samples it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truncation: 0 is the average face, 1 the wildest. New faces only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new face starts with the library vectors that are applied to this one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New labelling project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file of parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {count} parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a project called “{name}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My parts {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts to begin with; they can be changed later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine parts of the face ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pupils, lids, single lips, nostrils, teeth …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coarse parts of the face ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skin, brows, eyes, nose, lips, hair … as in CelebAMask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with a background, and name what matters to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That somebody has exported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>1 of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutputFeature</name>
    <message>
        <source>The command is on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without edits that are not in the library: {edits}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaintFeature</name>
    <message>
        <source>The axis of this face is not known: too few of its left and right parts are in sight.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Nothing fits. Try fewer letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands, parts, vectors, faces, settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings, {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint with {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply {vector}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learnt on another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {face}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Part</name>
    <message>
        <source>Ala of nose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cheek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ear helix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ear lobule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eye bottom lid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eye top lid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eyebrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eyelashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forehead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glasses frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glasses lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inferior lip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inner mouth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jaw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left brow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left cheek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left ear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left iris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left lower lid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left nose wing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left nostril</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left pupil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left sclera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left temple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left upper lid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower lip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moustache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Necklace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nose bridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nose tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nostril</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oral commissure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Philtrum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right brow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right cheek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right ear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right iris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right lower lid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right nose wing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right nostril</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right pupil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right sclera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right temple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right upper lid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sclera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sideburns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Superior lip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tear duct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teeth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper lip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrinkles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartGroup</name>
    <message>
        <source>Accessories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facial hair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartsModel</name>
    <message>
        <source>Group: {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: nothing is painted over it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden: shown without its colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on this face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pixels of this face</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartsPanel</name>
    <message>
        <source>Search parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name or group. Enter takes the first, Esc clears.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painting:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoPanel</name>
    <message>
        <source>First guess of the likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likeness after {steps} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{likeness}, tuned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Open photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tune to photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch tuning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjust crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job is running: ask for a closer likeness when it has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closer likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: left out, for the photo&apos;s face was changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview of the face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program will work on: upright, and mirrored where the photo ends</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Open a face first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint on a part first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No edit is applied to this face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This face is not from a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These edits name no parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job is running for another face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no painted edit that the library does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This face is not tuned to a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job is running that has something to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is not loaded yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>{name} is no longer in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (gone)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoverDialog</name>
    <message>
        <source>Recover faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the copies that are ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File → Recover faces shows them again, and so does the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces with work that was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EditGAN Desktop did not end as it should</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These faces had work that was not saved. Copies of them are here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recovering</name>
    <message>
        <source>Look for unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryFeature</name>
    <message>
        <source>Remove copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One face was recovered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} faces were recovered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefineBar</name>
    <message>
        <source>Refine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refine again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The refinement is for something else than is on the face now. Make it anew (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean up what the edits changed outside of their parts (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is running. Wait until it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a face first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No edit is applied to this face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These edits name no parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the refinement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long to refine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all edits off this face. Undo brings them back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefinementRow</name>
    <message>
        <source>Refined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rests during solo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale: sliders moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale: face changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for these strengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes back when all edits do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It rests until the sliders are back where they were, or you refine again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made for another likeness, or for other rows. Refine again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to the strengths as they are, and rests when they change.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegionOptions</name>
    <message>
        <source>Brush size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diameter of the brush in pixels of the mask ([ and ], Ctrl+wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how many pixels of the mask the region is wider than the painted parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Renders</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reopening</name>
    <message>
        <source>{picture} was made from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is {name}, or its project?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened the face of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without edits that are not here: {edits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was tuned to its photo: tune it again, or open its project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Looking at the program and this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did you do, what did you expect, and what happened?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pictures go along. File names, paths and your user name are taken out. Read it before you pass it on; nothing is sent by the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>What the parts show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached {percent} % of what you painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as vector…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the library as “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>got no better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the parts as you painted them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Achieved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the parts as the edited face has them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsList</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>, starred</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>No results yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Run, Refine and the search for a likeness find is kept here, to go back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No result is called so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the face these edits again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open as another face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go another way from here, in a tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it when older ones have to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those with a star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowBars</name>
    <message>
        <source>How far each row is moved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsBox</name>
    <message>
        <source>First W+ row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last W+ row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows may move</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsDialog</name>
    <message>
        <source>Rows of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It acts on all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restrict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it moves each row of W+. Low rows turn and shape the face, high rows mostly colour it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>Pixels of the picture. Empty while the view is turned.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a face first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job for this face has to end first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is painted is being learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for the job that runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for {count} jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint on a part first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunSettings</name>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the picture or follow the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What weighs more: that nothing else changes, or that the painted parts are reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More steps come closer and take longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far one step goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rows of the latent may move: low ones turn and shape, high ones mostly colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the steps that run fast, at half the working size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End when so many steps have brought nothing better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds on to who it is. Needs another small network and takes longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the settings as they come, Follow and Steps too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop early after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W+ rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>Painted edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too little graphics memory for “{title}”: going on on the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too little memory for “{title}”: going on at half the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painted {groups}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveVectorDialog</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scheme</name>
    <message>
        <source>CelebAMask 19 parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DatasetGAN, 34 parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face parts, 43</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchemeChooser</name>
    <message>
        <source>Parts to edit with: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the parts to edit with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not while something runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label your own…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make parts of your own, and train them on a few labelled faces</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchemeEditor</name>
    <message>
        <source>Parts of this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was labelled {parts} becomes “{first}”. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has to be trained anew; the old state is set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the parts from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the parts to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchemeModel</name>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left/right twin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Schemes</name>
    <message>
        <source>The parts used last are no longer there: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was painted meanwhile cannot be kept: {parts}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Find the most helpful face</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionBox</name>
    <message>
        <source>{group}, {count} vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold these vectors away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Seeing</name>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionActions</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Shows after the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to what it was at first ({value})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset {setting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>0 keeps the picture, 1 follows the mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>125 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>150 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>175 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>200 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new face starts with the saved edits of the one in view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pen that presses harder paints a wider stroke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As achieved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask before a face is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask before work is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry edits over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces and files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First row of the latent that may change; -1 frees all rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each face. The oldest steps are forgotten when it is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For new faces: 0 is the average face, 1 the wildest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For recovery after a crash; 0 keeps none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format of exports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphics card if there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each step goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long an edit is optimised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the clean-up after vectors is optimised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many processor cores the networks use; 0 uses them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a copy every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep or follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last row of the latent that may change; -1 frees all rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask after a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all words in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On top of the size that the system sets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pen pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview under the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the steps that run at the small draft size first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the parts as they were painted, or as the edit reached them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what a vector does while the pointer rests on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of a refinement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop early after that many steps without a better result; 0 never does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIFF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truncation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of staying the same person; above 0 another network is fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the export dialog suggests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it has work that no project holds. It can be brought back until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the window is closed with work that no project holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the networks run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中文</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Nothing fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set everything back to what it was at first?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts and the places of panels stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShapePage</name>
    <message>
        <source>Paint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inside becomes the chosen part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inside gets its original parts back (or use the right button)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of the inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift: even sides. Alt: from the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw around an area. Esc cancels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter paints, Backspace goes back, Esc cancels.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SizePage</name>
    <message>
        <source>Brush size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diameter of the brush in pixels of the mask ([ and ], Ctrl+wheel, Ctrl+Shift and drag)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tip of the brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the brush stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How unlike the place under the pointer may look what is painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pressure: a pen that is pressed less paints thinner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free: paint wherever the brush goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image edges: paint only what looks like the place under the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This part: paint only over the part the stroke began on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoloBar</name>
    <message>
        <source>All again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply all edits that are switched on (Alt+S in the row)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} edits alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StackRow</name>
    <message>
        <source>Remove from this face (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Go on with a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the parts that matter to you, paint them on a handful of faces, and train a small network on them. Then every face knows these parts, and you can edit with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach it parts of your own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Startup</name>
    <message>
        <source>Downloading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Zoom: screen pixels for each picture pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU {size} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphics memory this program uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory this program uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{free} GB of {total} GB are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>At first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, where you are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, undone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all steps…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all steps of this face; it stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you do with a face is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all steps? The face stays as it is, but nothing can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StrengthSlider</name>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to change. Double-click for 0. Shift + arrow keys for fine steps.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Surface</name>
    <message>
        <source>No face yet. Sample one to begin: its picture appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parts of the face appear here, to be repainted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Achieved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SweepDialog</name>
    <message>
        <source>Strength sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ends are the same: choose two strengths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pictures with their strengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pace} pictures a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There and &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Seconds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sweeps</name>
    <message>
        <source>Export sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All edits together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength sweep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Synonyms</name>
    <message>
        <source>sample random seed create portrait generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>load project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import image picture jpeg png camera invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>store keep write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save picture png jpeg webp tiff render output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tab document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back revert step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forward again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear paint original erase all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear vectors sliders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pencil pen draw paint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rubber remove restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bucket flood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pipette colour color picker sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hand move scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom whole window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom 100 actual pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mask dashed outline buffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare before after split slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare before after heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optimise optimize start apply learn go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finish early end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abort kill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clean self-supervised improve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep slider library store edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>annotate own parts segmentation train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>docks hide full screen distraction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preferences options configure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyboard keys hotkeys bindings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyboard help cheat sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>errors messages debug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bug issue feedback support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights download networks fetch licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tutorial introduction guide learn help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>licence license legal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version licence license</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TabsFeature</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tag</name>
    <message>
        <source>beard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gaze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mouth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagBar</name>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag has 1 to 40 visible characters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagFilter</name>
    <message>
        <source>More tags ({count} on)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToolPages</name>
    <message>
        <source>Symmetric painting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Choose a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every face comes with a map of its parts. Take the part you want to reshape: lips for a smile, brows to lift them. Alt+click on the face takes the part under the pointer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint it as it should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint on either picture. The right button brings the original back, the wheel zooms, Ctrl+wheel changes the brush, and Undo takes back every stroke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the face follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run ({keys}) looks for a face that has the parts you painted and stays the same elsewhere. You can stop early and keep the best so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as vector ({keys}) gives what you painted a name. From then on it is a slider for every other face: weaker, stronger, or the other way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play with vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library holds your vectors and those that came along. Move a slider and the face follows at once; several can be combined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold C to see the face before. The wipe ({keys}) shows both at once, with a line you can drag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it with you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export ({keys}) writes the picture; a photo of yours comes out at its full size. Everything else is found by a few letters: Help, Find a command.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label a face, then declare it done (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to learn from, {held_out} held out to measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {count} done faces on, one in four is held out to measure; {missing} to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the faces, {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring on face {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IoU {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network knows your parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean IoU {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} learnt from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several networks vote, and show where they disagree; each takes its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More steps learn more and take longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlap of what the network sees with what you painted; the worst part first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face is done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 face is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} faces are done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransformActions</name>
    <message>
        <source>This part is locked. Unlock it in the list of parts to transform it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This face has none of the chosen part.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransformOptions</name>
    <message>
        <source>Middle, across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle, down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror, grow, shrink, smooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Uncertainties</name>
    <message>
        <source>Uncertainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These parts come from one network alone: it cannot say where it is unsure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Unforeseen</name>
    <message>
        <source>Save your work. Please report this together with the log in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>Vectors in the library are kept in any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is closed can be brought back until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One face has work on it that no project holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} faces have work on them that no project holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueSlider</name>
    <message>
        <source>from {left} to {right}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vector</name>
    <message>
        <source>Beard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bigger ears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bigger eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bigger smile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the lips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed mouth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dilated pupils</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fringe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fuller hair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fuller lips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hair over the forehead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher hairline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer nose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrower eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open mouth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raised brows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raised left brow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raised right brow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorter chin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show teeth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller nostrils</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller pupils</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thicker brows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinner upper lip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wider nose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VectorDetails</name>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule “{rule}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a painted edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, mean of {count} faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {seeds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeds {seeds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VectorDetailsDialog</name>
    <message>
        <source>Details of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learnt from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latent space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label scheme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VectorMenu</name>
    <message>
        <source>&amp;Apply to this face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit &amp;tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deta&amp;ils…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make &amp;favourites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the fav&amp;ourites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;verage into a better one…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export as a pack…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came with the program. Duplicate it and change the copy.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VectorName</name>
    <message>
        <source>Give it a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name cannot hold &quot;=&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has at most {count} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name holds visible characters only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There already is a vector “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VectorThumb</name>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vectors</name>
    <message>
        <source>Apply {count} vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is in the library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>Canvases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{angle}, mirrored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View turned by {angle}: straighten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image and parts side by side (F6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image alone (F6, and ` for the other)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parts alone (F6, and ` for the other)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straighten the view (5)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewOptions</name>
    <message>
        <source>Parts over image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image under parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part outlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How opaque the parts lie over the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the image shows through the parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the face as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeightTerms</name>
    <message>
        <source>Package {project} {version}, licence: {licence}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>Download {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>EditGAN Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a face, repaint the map of its parts, and the picture follows: each edit you paint becomes a slider that does the same to other faces.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare for edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as vector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_DockTitle</name>
    <message>
        <source>Float or dock this panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this panel; the View menu brings it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Download</name>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacking {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speed} per second, {time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Failure</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Loading</name>
    <message>
        <source>Loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Terms</name>
    <message>
        <source>Accept and download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The download was cancelled. What has arrived is kept; the next download goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms of the network weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} to download, once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program needs these neural networks. They are not part of it: they are fetched from the Python package index under the terms below.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
